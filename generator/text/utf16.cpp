#include "text/utf16.h"

#include "text/code_points.h"

namespace shirube::text {

Utf16 utf16(std::string_view utf8) {
  utf8 = utf8.substr(0, INT32_MAX / 16);
  Utf16 text;
  for (std::size_t next = 0; next < utf8.size();) {
    const std::size_t offset = next;
    const std::int32_t code_point = next_code_point(utf8, next);
    text.units.append(static_cast<UChar32>(code_point == kIllFormed ? 0xFFFD : code_point));
    text.bytes.resize(static_cast<std::size_t>(text.units.length()), offset);
  }
  return text;
}

std::vector<std::int32_t> breaks_of(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
  std::vector<std::int32_t> breaks;
  iterator.setText(text);
  iterator.first();
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    if (at < text.length()) breaks.push_back(at);
  }
  return breaks;
}

}  // namespace shirube::text
