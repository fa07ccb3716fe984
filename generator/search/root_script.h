// The file that a search loads first: what there is, and under which name.
// Takes what the index is made of; gives the JSON of search/root.js. Must not grow with the number of pages,
// but for a few bits of each.
#pragma once

#include <string>
#include <string_view>

#include "search/index_shards.h"
#include "search/synonyms.h"

namespace shirube::search {

struct RootSources {
  const Corpus& corpus;
  const Lexicon& lexicon;
  const std::vector<Synonyms>& synonyms;
  const Postings& postings;
  const IndexShards& shards;
};

enum class Layout { Bundled, Single };

/// The members of the root object but `v` and `build`, which follows from everything.
std::string root_members(const RootSources& sources, Layout layout);

std::string root_script(std::string_view build, std::string_view members);

}  // namespace shirube::search
