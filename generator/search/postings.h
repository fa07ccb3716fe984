// The terms of the whole corpus, each with the units that hold it.
// Takes the corpus and the words of the site; gives terms with postings and impacts. Whole numbers only: the
// same corpus gives the same postings on every machine and with any number of threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/term_counts.h"

namespace shirube::search {

/// A word or a pair of letters (or a letter that stands alone) and where its postings stand.
struct Term {
  std::string text;
  std::uint8_t kinds = 0;  ///< `kWord`, `kPair` or both
  std::size_t begin = 0;   ///< in `Postings::units`
  std::size_t count = 0;
};

/// A form of a word that stands in the text, and the word.
struct Surface {
  std::string text;
  std::string base;
};

struct Postings {
  std::vector<Term> terms;            ///< in no order that matters
  std::vector<Surface> surfaces;      ///< those that are not their own base
  std::vector<std::uint32_t> units;   ///< ascending within a term
  std::vector<std::uint8_t> impacts;  ///< 1 to 15, beside `units`
  std::uint32_t unit_count = 0;
};

/// How much a term says of a unit, from 1 to `kMostImpact`: BM25 (k1 1.2, b 0.75) of its weighted count (in
/// halves), without the factor for how rare it is.
inline constexpr std::uint32_t kMostImpact = 15;
std::uint8_t impact(std::uint32_t weight, std::uint64_t length, std::uint64_t all_lengths,
                    std::uint64_t units);

/// What only editions say counts half: the same words of now stand before it.
inline constexpr std::uint8_t kPastDivisor = 2;

Postings build_postings(const Corpus& corpus, const Spellings& spellings, const Dictionary& dictionary);

}  // namespace shirube::search
