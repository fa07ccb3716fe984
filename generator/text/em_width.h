// How wide a text is at most, whatever font shows it.
// Takes UTF-8; gives thousandths of an em. Must not read a font: what is built must not depend on the fonts
// of the machine that builds it.
#pragma once

#include <cstdint>
#include <string_view>

namespace shirube::text {

inline constexpr int kEm = 1000;

/// Upper bound over Noto Sans CJK, Liberation Sans and DejaVu Sans: wide, full-width and ambiguous characters
/// (UAX #11) one em, half-width kana half of one, Latin letters by class, marks that stand on others nothing.
int em_width(std::string_view utf8);

}  // namespace shirube::text
