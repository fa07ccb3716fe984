#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/check.h"
#include "text/code_points.h"
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

const icu::Normalizer2& nfkc_casefold() {
  // ICU keeps the instance for the whole run; it never changes, so that all threads may share it.
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
    CHECK(U_SUCCESS(status), "ICU has no NFKC_Casefold data");
    return instance;
  }();
  return *shared;
}

/// NFKC_Casefold (UAX #31 R5, Unicode 3.13): NFKC, case folding, and invisible characters (ZWSP, variation
/// selectors, soft hyphens) removed. ICU copies spans that are normal already.
std::string normalized(std::string_view valid_utf8) {
  std::string normal;
  normal.reserve(valid_utf8.size());
  icu::StringByteSink<std::string> sink(&normal);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(valid_utf8.data(), static_cast<std::int32_t>(valid_utf8.size()));
  nfkc_casefold().normalizeUTF8(0, piece, sink, nullptr, status);
  CHECK(U_SUCCESS(status), "ICU cannot normalise well-formed text");
  return normal;
}

/// The ASCII sign that a character is mistaken for, or NUL. What NFKC itself unifies (－ ﹣ ～) is not
/// listed; the prolonged sound mark ー is a letter and stays.
char look_alike(std::int32_t code_point) {
  switch (code_point) {
    case 0x02D7:  // modifier letter minus sign
    case 0x2010:  // hyphen
    case 0x2012:  // figure dash
    case 0x2013:  // en dash
    case 0x2014:  // em dash
    case 0x2015:  // horizontal bar
    case 0x2043:  // hyphen bullet
    case 0x2212:  // minus sign
    case 0x2500:  // box drawings light horizontal
    case 0x2501:  // box drawings heavy horizontal
      return '-';
    case 0x301C:  // wave dash: what other systems write where Windows writes ～ (JIS X 0208 1-33)
      return '~';
    default:
      return '\0';
  }
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

constexpr std::int32_t kLongMark = 0x30FC;
constexpr std::int32_t kVu = 0x30F4;

bool is_katakana(std::int32_t code_point) {
  return code_point >= 0x30A1 && code_point <= kLongMark && code_point != 0x30FB;
}

void append(std::string& out, std::int32_t code_point) {
  icu::UnicodeString(static_cast<UChar32>(code_point)).toUTF8String(out);
}

/// ヴァ ヴィ ヴ ヴェ ヴォ as バ ビ ブ ベ ボ; gives the letter for ヴ and what follows it, and moves behind
/// both.
std::int32_t without_vu(std::string_view folded, std::size_t& next) {
  constexpr std::array<std::array<std::int32_t, 2>, 4> kPairs = {
      {{0x30A1, 0x30D0}, {0x30A3, 0x30D3}, {0x30A7, 0x30D9}, {0x30A9, 0x30DC}}};
  std::size_t behind = next;
  const std::int32_t small = next < folded.size() ? next_code_point(folded, behind) : 0;
  for (const auto& [vowel, letter] : kPairs) {
    if (small != vowel && small + 0x60 != vowel) continue;
    next = behind;
    return letter;
  }
  return 0x30D6;
}

/// Drops the ー that ends a run of `length` katakana at the end of `out`.
void end_katakana(std::string& out, std::size_t length, bool long_mark) {
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kMarkBytes = 3;
  if (long_mark && length >= kShortest) out.resize(out.size() - kMarkBytes);
}

std::string as_katakana(std::string_view folded) {
  std::string out;
  std::size_t run = 0;
  bool long_mark = false;
  for (std::size_t next = 0; next < folded.size();) {
    std::int32_t code_point = next_code_point(folded, next);
    if (code_point >= 0x3041 && code_point <= 0x3096) code_point += 0x60;
    if (code_point == kVu) code_point = without_vu(folded, next);
    if (run > 0 && (code_point == '-' || code_point == '~')) code_point = kLongMark;
    if (!is_katakana(code_point)) end_katakana(out, run, long_mark);
    run = is_katakana(code_point) ? run + 1 : 0;
    long_mark = run > 0 && code_point == kLongMark;
    append(out, code_point);
  }
  end_katakana(out, run, long_mark);
  return out;
}

}  // namespace

std::string fold_word(std::string_view utf8) {
  return as_katakana(fold(utf8));
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
