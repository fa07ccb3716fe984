#include "text/em_width.h"

#include <unicode/uchar.h>

#include "text/code_points.h"

namespace shirube::text {
namespace {

constexpr int kDigit = 640;
constexpr int kNarrow = 420;  // the widest of them is r in DejaVu Sans
constexpr int kLower = 660;
constexpr int kUpper = 840;  // signs such as + and = too
constexpr int kHalf = 500;
constexpr int kPicture = 1300;  // emoji of Noto Color Emoji reach 1.25

bool is_one_of(std::int32_t code_point, std::string_view set) {
  return code_point < 0x80 && set.find(static_cast<char>(code_point)) != std::string_view::npos;
}

int ascii_width(std::int32_t code_point) {
  if (code_point < ' ' || code_point == 0x7F) return 0;
  if (code_point >= '0' && code_point <= '9') return kDigit;
  if (is_one_of(code_point, "MWmw@%")) return kEm;
  if (is_one_of(code_point, " !'(),-./:;I[\\]`fijlrt|")) return kNarrow;
  if (code_point >= 'a' && code_point <= 'z') return kLower;
  return kUpper;
}

int width_of(std::int32_t code_point) {
  if (code_point >= 0 && code_point < 0x80) return ascii_width(code_point);
  constexpr auto kNothing = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if ((U_GET_GC_MASK(code_point) & kNothing) != 0) return 0;
  if (u_hasBinaryProperty(code_point, UCHAR_EMOJI_PRESENTATION)) return kPicture;
  if (u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH) == U_EA_HALFWIDTH) return kHalf;
  return kEm;
}

}  // namespace

int em_width(std::string_view utf8) {
  int width = 0;
  for (std::size_t next = 0; next < utf8.size();) width += width_of(next_code_point(utf8, next));
  return width;
}

}  // namespace shirube::text
