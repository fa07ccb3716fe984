// Reading UTF-8 one code point at a time. Private to text/.
// Takes bytes, well-formed or not; gives code points. Must not read past the end or stand still.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace shirube::text {

/// What `next_code_point` gives for bytes that are not well-formed; to ICU's property functions it is a
/// character without properties.
inline constexpr std::int32_t kIllFormed = -1;

/// The code point at `offset`, which must be inside `bytes`; moves `offset` behind it. Ill-formed bytes are
/// taken in the pieces that each stand for one U+FFFD (Unicode, "maximal subparts").
inline std::int32_t next_code_point(std::string_view bytes, std::size_t& offset) {
  const std::size_t size = bytes.size();
  UChar32 code_point = 0;
// The macro narrows bytes without saying so.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
  U8_NEXT(bytes, offset, size, code_point);
#pragma GCC diagnostic pop
  return code_point < 0 ? kIllFormed : code_point;
}

}  // namespace shirube::text
