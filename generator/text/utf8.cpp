#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/code_points.h"

namespace shirube::text {
namespace {

struct Range {
  std::int32_t first, last;
};

// What turns the direction of a text can make it look like another one (UAX #9, UTR #36 "Bidirectional Text
// Spoofing"); separators and annotations break lines and lists for programs only; tags hold whole sentences
// that nobody sees (Unicode 23.9).
constexpr std::array<Range, 11> kHidden = {{{0x00, 0x1F},
                                            {0x7F, 0x9F},
                                            {0x61C, 0x61C},
                                            {0x200E, 0x200F},
                                            {0x2028, 0x202E},
                                            {0x2066, 0x206F},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFF9, 0xFFFB},
                                            {0xFFFE, 0xFFFF},
                                            {0xE0001, 0xE0001},
                                            {0xE0020, 0xE007F}}};

bool is_hidden_control(std::int32_t code_point) {
  if (code_point == '\t' || code_point == '\n' || code_point == '\r') return false;
  return std::any_of(kHidden.begin(), kHidden.end(), [code_point](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

/// Of the characters that may stand in a text, but not anywhere in it.
bool is_misplaced(std::int32_t code_point, std::string_view utf8, std::size_t offset) {
  const bool ends_line = code_point == '\r' && (offset + 1 == utf8.size() || utf8[offset + 1] == '\n');
  return code_point == '\r' && !ends_line;
}

/// Marks stand on the character before them; format characters show nothing, but terminals do show a soft
/// hyphen.
bool takes_no_cell(std::int32_t code_point) {
  constexpr std::int32_t kSoftHyphen = 0xAD;
  constexpr auto kZeroWidth = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  return code_point != kSoftHyphen && (U_GET_GC_MASK(code_point) & kZeroWidth) != 0;
}

std::size_t cells(std::int32_t code_point) {
  if (code_point >= ' ' && code_point < 0x7F) return 1;
  if (takes_no_cell(code_point)) return 0;
  const int width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  for (std::size_t next = 0; next < bytes.size();) {
    const std::size_t offset = next;
    if (next_code_point(bytes, next) == kIllFormed) return offset;
  }
  return std::nullopt;
}

std::optional<std::size_t> first_control_character(std::string_view utf8) {
  for (std::size_t next = 0; next < utf8.size();) {
    const std::size_t offset = next;
    const std::int32_t point = next_code_point(utf8, next);
    if (is_misplaced(point, utf8, offset) || is_hidden_control(point)) return offset;
  }
  return std::nullopt;
}

std::string printable(std::string_view bytes) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string out;
  for (std::size_t next = 0; next < bytes.size();) {
    const std::int32_t point = next_code_point(bytes, next);
    const bool shown = point >= ' ' && !is_hidden_control(point);
    append_utf8(out, shown ? static_cast<char32_t>(point) : kReplacement);
  }
  return out;
}

std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t next = 0; next < utf8.size(); ++count) next_code_point(utf8, next);
  return count;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t next = 0; next < utf8.size();) width += cells(next_code_point(utf8, next));
  return width;
}

std::string_view first_code_points(std::string_view utf8, std::size_t limit) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < limit && end < utf8.size(); ++count) next_code_point(utf8, end);
  return utf8.substr(0, end);
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = 0xFFFD;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const auto rest = [code_point](unsigned shift) { return 0x80 | ((code_point >> shift) & 0x3F); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(rest(6));
  } else {
    put(0xF0 | (code_point >> 18));
    put(rest(12));
    put(rest(6));
  }
  put(rest(0));
}

std::u32string code_points_of(std::string_view utf8) {
  std::u32string out;
  for (std::size_t next = 0; next < utf8.size();) {
    const std::int32_t read = next_code_point(utf8, next);
    out += read == kIllFormed ? U'\uFFFD' : static_cast<char32_t>(read);
  }
  return out;
}

}  // namespace shirube::text
