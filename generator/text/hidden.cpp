#include "text/hidden.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "text/code_points.h"
#include "text/utf8.h"

namespace shirube::text {
namespace {

bool is_shapeless(std::int32_t code_point) {
  constexpr std::int32_t kBlankBraille = 0x2800;
  return u_isUWhiteSpace(code_point) != 0 || code_point == kBlankBraille ||
         u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace

bool is_blank(std::string_view utf8) {
  for (std::size_t next = 0; next < utf8.size();) {
    if (!is_shapeless(next_code_point(utf8, next))) return false;
  }
  return true;
}

std::optional<std::size_t> first_control_in_file(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::size_t start = bytes.starts_with(kMark) ? kMark.size() : 0;
  const auto found = first_control_character(bytes.substr(start));
  return found ? std::optional(start + *found) : std::nullopt;
}

std::string name_of_control(std::string_view utf8, std::size_t offset) {
  const std::int32_t code_point = next_code_point(utf8, offset);
  if (u_hasBinaryProperty(code_point, UCHAR_BIDI_CONTROL) != 0) return "@bidi";
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

}  // namespace shirube::text
