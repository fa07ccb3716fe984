#include "text/fold.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/code_points.h"
#include "text/folded_text.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace shirube::text {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_lower(std::string_view ascii) {
  std::string lower(ascii);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string with_replacements(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size() + kReplacement.size());
  for (std::size_t next = 0; next < bytes.size();) {
    const std::size_t offset = next;
    const bool ill_formed = next_code_point(bytes, next) == kIllFormed;
    valid += ill_formed ? kReplacement : bytes.substr(offset, next - offset);
  }
  return valid;
}

std::string squeezed(std::string_view normal) {
  std::string out;
  out.reserve(normal.size());
  bool space = false;
  for (std::size_t next = 0; next < normal.size();) {
    const std::size_t offset = next;
    const std::int32_t code_point = next_code_point(normal, next);
    if (u_isUWhiteSpace(code_point)) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    const char sign = look_alike(code_point);
    out += sign != '\0' ? std::string_view(&sign, 1) : normal.substr(offset, next - offset);
  }
  return out;
}

/// 障がい and 障碍 are the same word as 障害; offices choose one or another (常用漢字表 lacks 碍).
void unify_shogai(std::string& text) {
  constexpr std::string_view kShogai = "障害";
  constexpr std::array<std::string_view, 2> kOtherSpellings = {"障がい", "障碍"};
  for (const std::string_view other : kOtherSpellings) {
    for (std::size_t at = text.find(other); at != std::string::npos;
         at = text.find(other, at + kShogai.size())) {
      text.replace(at, other.size(), kShogai);
    }
  }
}

/// What a heading can lose and still be the same heading. ＜ ＞ ≪ ≫ ～ are mathematical signs to Unicode, but
/// documents set them around headings as brackets.
bool is_decoration(std::int32_t code_point) {
  constexpr std::array<std::int32_t, 5> kBrackets = {'<', '>', 0x226A, 0x226B, '~'};
  if ((U_GET_GC_MASK(code_point) & (U_GC_P_MASK | U_GC_Z_MASK)) != 0) return true;
  return std::find(kBrackets.begin(), kBrackets.end(), code_point) != kBrackets.end();
}

std::string without_decoration(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  for (std::size_t next = 0; next < folded.size();) {
    const std::size_t offset = next;
    if (!is_decoration(next_code_point(folded, next))) out += folded.substr(offset, next - offset);
  }
  return out;
}

void append(std::string& out, std::int32_t code_point) {
  icu::UnicodeString(static_cast<UChar32>(code_point)).toUTF8String(out);
}

}  // namespace

std::string fold_word(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (const FoldedLetter& letter : fold_letters(utf8)) append(out, letter.letter);
  return out;
}

std::string fold(std::string_view utf8) {
  // ICU counts in 32 bits, and the longest decomposition (U+FDFA) is eleven times its length.
  utf8 = utf8.substr(0, INT32_MAX / 16);
  if (is_ascii(utf8)) return squeezed(ascii_lower(utf8));
  std::string folded =
      squeezed(normalized(first_invalid_byte(utf8) ? with_replacements(utf8) : std::string(utf8)));
  unify_shogai(folded);
  return folded;
}

std::string fold_heading(std::string_view utf8) {
  // Folded again: characters that a bracket kept apart can now make one word (障「がい」) or one letter.
  return fold(without_decoration(fold(utf8)));
}

}  // namespace shirube::text
