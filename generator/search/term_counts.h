// Which terms the units of a part of the corpus hold, and how much each counts there.
// Takes units and the dictionary; gives one hit for each term of each unit, unit by unit. Terms are numbers
// here: a handbook has millions of hits. Must not depend on how the corpus was parted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "search/canonical.h"
#include "search/corpus.h"
#include "search/words.h"

namespace shirube::search {

/// What a term is made of: its one or two letters, or a word of three and more by its number among the bases
/// of the dictionary or among the runs of a part.
namespace term_key {

inline constexpr unsigned kLetterBits = 21;
inline constexpr std::uint64_t kBase = std::uint64_t{1} << 62U;
inline constexpr std::uint64_t kRun = std::uint64_t{1} << 63U;

inline std::uint64_t of_letters(char32_t first, char32_t second) {
  return static_cast<std::uint64_t>(first) << kLetterBits | second;
}

}  // namespace term_key

struct Hit {
  std::uint32_t term = 0;    ///< index in `TermCounts::keys`
  std::uint32_t unit = 0;    ///< counted over the whole corpus
  std::uint32_t weight = 0;  ///< how often, each time weighted by its field, in halves
};

struct TermCounts {
  std::uint32_t first_unit = 0;
  std::vector<std::uint64_t> keys;
  std::vector<std::uint8_t> kinds;      ///< for each key: `kWord`, `kPair` or both
  std::vector<std::u32string> runs;     ///< Latin words and numbers that the dictionary lacks
  std::vector<std::uint32_t> surfaces;  ///< entries of the dictionary that the text uses, ascending
  std::vector<Hit> hits;                ///< by unit
  std::vector<std::uint32_t> lengths;   ///< for each unit its canonical letters
  std::vector<bool> past;               ///< for each unit whether only editions say so
};

inline constexpr std::uint8_t kWord = 1;
inline constexpr std::uint8_t kPair = 2;

/// For each entry of the dictionary the key of its base: entries of one base have one key.
std::vector<std::uint64_t> base_keys(const Dictionary& dictionary);

/// How texts are read.
struct Analyser {
  const Spellings& spellings;
  const Dictionary& dictionary;
  const std::vector<std::uint64_t>& keys;  ///< `base_keys` of it
};

/// Counts the units of `items`; the first of them is `first_unit`.
TermCounts count_terms(std::span<const Item> items, std::uint32_t first_unit, const Analyser& analyser);

}  // namespace shirube::search
