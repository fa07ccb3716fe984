#include "text/xml.h"

#include "text/code_points.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace shirube::text {
namespace {

bool is_xml_char(std::int32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';  // and what is ill-formed is < 0
  return point != 0xFFFE && point != 0xFFFF;
}

}  // namespace

std::string escaped_xml(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string held;
  for (std::size_t next = 0; next < text.size();) {
    const std::int32_t point = next_code_point(text, next);
    append_utf8(held, is_xml_char(point) ? static_cast<char32_t>(point) : kReplacement);
  }
  return escaped(held);
}

}  // namespace shirube::text
