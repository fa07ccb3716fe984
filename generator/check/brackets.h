// Brackets and their partners.
// Takes the characters of a text; gives each bracket with the one that belongs to it. Must not judge what has
// none: `find_unbalanced` does.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "check/written_text.h"

namespace shirube::check {

inline constexpr std::size_t kNoPartner = static_cast<std::size_t>(-1);

struct Bracket {
  std::size_t at = 0;    ///< which letter of the text it is
  std::size_t kind = 0;  ///< brackets of either width are of one kind
  bool opens = false;
  std::size_t partner = kNoPartner;  ///< which of the brackets closes or opens this one
};

/// In the order of the text. A bracket closes the nearest open one of its kind; what is open inside that has
/// no partner.
std::vector<Bracket> brackets_of(std::u32string_view letters);

/// Of one text: a million lone brackets are no more than a few to whoever reads of them.
inline constexpr std::size_t kMostLone = 8;

/// Each bracket without a partner, but for those that are none: of `1)` and `注2）`, which count something,
/// as often as that stands in the text, and of :-).
void find_unbalanced(const WrittenText& text, const std::vector<Bracket>& brackets, std::vector<Slip>& slips);

}  // namespace shirube::check
