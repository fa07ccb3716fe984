// Spellings that differ in okurigana.
// Takes the words of a site with their readings; gives one spelling for each class that occurs. Must not join
// words that sound alike only: their kanji must be the same, in the same order.
#pragma once

#include <string>
#include <vector>

#include "search/canonical.h"

namespace shirube::search {

/// A normalised word and how it is read, in katakana.
struct ReadWord {
  std::u32string word;
  std::string reading;
};

/// Every spelling becomes its kanji alone (取り組み, 取組み: 取組): of the words of `okurigana.h` that occur
/// in one spelling or another, all spellings, since who searches may write any of them; of other words those
/// that occur, when two do. Sorted by `from`; the words may come in any order.
std::vector<Variant> find_variants(const std::vector<ReadWord>& words);

}  // namespace shirube::search
