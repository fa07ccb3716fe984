// The search index as a browser reads it.
// Takes the files of an output; gives shards, terms and texts. Written from the description of the format,
// not with the generator's code: a mistake must not undo itself.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace shirube::test {

struct SearchIndex {
  nlohmann::json root;
  std::map<std::string, std::string> shards;  ///< unpacked, by name
};

/// `files` by their paths; those outside search/ do not count. Fails the test on a script that is anything
/// but calls with plain strings.
SearchIndex read_search_index(const std::map<std::string, std::string>& files);

/// Raw deflate in base64.
std::string unpacked(const std::string& base64);

std::vector<std::uint64_t> read_varints(const std::string& bytes);

struct IndexTerm {
  std::string text;
  std::uint64_t flags = 0;
  std::string base;                                     ///< surfaces
  std::uint64_t units = 0;                              ///< that hold it, those of the overflow too
  std::vector<std::pair<std::uint64_t, int>> postings;  ///< unit and impact; empty when the list is far
  std::pair<std::uint64_t, std::uint64_t> far;          ///< shard and place of that list
  std::pair<std::uint64_t, std::uint64_t> rest;         ///< and of its overflow
  int most_of_rest = 0;
};

struct TermShard {
  std::map<std::string, std::uint64_t>
      parted;  ///< pair → letters that say the shard of the rest of its family
  std::vector<IndexTerm> terms;
};
TermShard read_terms(const std::string& shard);

/// One list of a shard of lists.
std::vector<std::pair<std::uint64_t, int>> read_far_list(const std::string& shard, std::uint64_t place);

/// All terms with a list, whichever shard they stand in, the overflow added to their postings.
std::map<std::string, IndexTerm> all_terms(const SearchIndex& index);

/// For each unit its title or heading, and its text.
std::vector<std::pair<std::string, std::string>> all_texts(const SearchIndex& index);

/// Every card and every text as lines, to be compared and read.
std::string search_in_words(const SearchIndex& index);

}  // namespace shirube::test
