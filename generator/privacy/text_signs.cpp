#include "privacy/text_signs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/code_points.h"

namespace shirube::privacy {
namespace {

using Range = std::pair<std::int32_t, std::int32_t>;

/// Blocks of which NFKC changes at most the width of punctuation, and which hold nothing invisible.
constexpr std::array<Range, 17> kUsual = {{
    {0x0000, 0x007F},
    {0x2010, 0x2016},  // dashes
    {0x2018, 0x2023},  // quotation marks, bullets
    {0x2026, 0x2027},  // …
    {0x2030, 0x203D},
    {0x203F, 0x205E},
    {0x2190, 0x22FF},  // arrows, mathematical operators
    {0x2500, 0x27BF},  // lines, shapes, symbols
    {0x3000, 0x3035},  // Japanese punctuation
    {0x3037, 0x303F},
    {0x3041, 0x309A},  // kana
    {0x309D, 0x312F},
    {0x3400, 0x9FFF},  // kanji
    {0xFF01, 0xFF0F},  // full width punctuation
    {0xFF1A, 0xFF1F},
    {0xFF3B, 0xFF3F},
    {0xFF5B, 0xFF60},
}};

bool is_usual(std::int32_t code_point) {
  return std::any_of(kUsual.begin(), kUsual.end(), [&](const Range& range) {
    return code_point >= range.first && code_point <= range.second;
  });
}

bool is_url_byte(char c) {
  return c > ' ' && c < '\x7F';
}

}  // namespace

TextSigns signs_of(std::string_view text) {
  TextSigns signs;
  for (std::size_t next = 0; next < text.size();) {
    const std::int32_t code_point = text::next_code_point(text, next);
    if (code_point >= '0' && code_point <= '9') ++signs.digits;
    if (!is_usual(code_point)) signs.unusual = true;
  }
  return signs;
}

std::string hide_urls(std::string_view text) {
  std::string out(text);
  for (const std::string_view scheme : {"http://", "https://"}) {
    for (std::size_t at = out.find(scheme); at != std::string::npos; at = out.find(scheme, at)) {
      while (at < out.size() && is_url_byte(out[at])) out[at++] = ' ';
    }
  }
  return out;
}

}  // namespace shirube::privacy
