// What the index is asked for: pairs of letters, and words.
// Takes normalised or canonical letters; gives terms. Must not weigh them.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "search/letters.h"

namespace shirube::search {

/// Two neighbours, or one letter that has none. In the order of their UTF-8.
struct Gram {
  char32_t first = 0;
  char32_t second = 0;  ///< 0 for one letter
  auto operator<=>(const Gram&) const = default;
};

std::string utf8_of(Gram gram);

/// All pairs of neighbours without a space between them, in the order of the text, as often as they occur; of
/// a letter between two spaces the letter.
std::vector<Gram> bigrams(const Letters& letters);

}  // namespace shirube::search
