// Words in a text, without a dictionary of Japanese: those that this site uses.
// Takes canonical letters; gives where words stand. Must not run MeCab: `lexicon` chose the words.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "search/letters.h"

namespace shirube::search {

inline constexpr std::size_t kLongestWord = 32;

/// A word as it may stand in a text, and what it is indexed as; both canonical.
struct DictionaryEntry {
  std::u32string surface;
  std::u32string base;  ///< itself, or an entry whose base is itself
};

/// A run of Latin letters or of digits is a word as it is, without an entry.
inline constexpr std::uint32_t kNoEntry = UINT32_MAX;

struct FoundWord {
  std::size_t begin = 0, length = 0;  ///< letters
  std::uint32_t entry = kNoEntry;     ///< index in `Dictionary::entries`
};

class Dictionary {
 public:
  /// Sorts by surface; of two entries with one surface the first counts. Entries that are one run of Latin
  /// letters or of digits are left out: such a run is a word anyway.
  explicit Dictionary(std::vector<DictionaryEntry> entries = {});

  const std::vector<DictionaryEntry>& entries() const { return entries_; }
  /// Null when there is none.
  const DictionaryEntry* find(std::u32string_view surface) const;

  /// Left to right the longest word, then from behind it; letters that begin none are skipped. A run of Latin
  /// letters or of digits is one word, and a word neither begins nor ends inside one. Behind each word of
  /// three letters or more come the words inside it, found in the same way but shorter than it and of two
  /// letters or more: who asks for 地域移行 also wants 地域移行支援.
  std::vector<FoundWord> words(std::u32string_view canonical) const;

 private:
  void add_words(std::u32string_view text, std::size_t begin, std::size_t end, std::size_t longest,
                 std::vector<FoundWord>& found) const;
  FoundWord longest_at(std::u32string_view text, std::size_t at, std::size_t end) const;

  std::vector<DictionaryEntry> entries_;
  std::uint32_t child_added(std::uint32_t node, char32_t letter);
  std::uint32_t child(std::uint32_t node, char32_t letter) const;

  /// A tree of letters: from a node by a letter to a node. The root is 0 and its own child by letters that
  /// begin no word; its children stand apart, as nearly every letter of a text asks for one.
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::uint32_t> from_root_;
  std::vector<std::uint32_t> entry_of_node_;
};

}  // namespace shirube::search
