#include "text/line_break.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "base/check.h"
#include "text/code_points.h"
#include "text/letters.h"
#include "text/utf16.h"

namespace shirube::text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator line_iterator(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  Iterator iterator(icu::BreakIterator::createLineInstance(icu::Locale(locale), status));
  CHECK(U_SUCCESS(status), "ICU has no Japanese line breaking");
  return iterator;
}

/// Making an iterator reads its rules, cloning one shares them; a clone a thread keeps threads apart.
icu::BreakIterator& strict_iterator() {
  static const Iterator master = line_iterator("ja@lb=strict");
  thread_local const Iterator own(master->clone());
  return *own;
}

/// Clones of it forget that they look for phrases (ICU 72), so that each thread makes one; they share the
/// dictionary.
icu::BreakIterator& phrase_iterator() {
  thread_local const Iterator own = line_iterator("ja@lb=strict;lw=phrase");
  return *own;
}

std::int32_t last_code_point(std::string_view utf8) {
  std::size_t at = utf8.size();
  while (at > 0 && (static_cast<unsigned char>(utf8[--at]) & 0xC0U) == 0x80U) {
  }
  return utf8.empty() ? kIllFormed : next_code_point(utf8, at);
}

std::int32_t first_code_point(std::string_view utf8) {
  std::size_t at = 0;
  return utf8.empty() ? kIllFormed : next_code_point(utf8, at);
}

bool is_number(std::int32_t code_point) {
  return u_charDigitValue(code_point) >= 0;
}

Joint joint_between(std::int32_t before, std::int32_t after) {
  if (u_isUWhiteSpace(before)) return Joint::Space;
  const Script left = script_of(before);
  const Script right = script_of(after);
  if (is_number(before) && right != Script::Other) return Joint::CounterTail;
  const bool opens = u_getIntPropertyValue(after, UCHAR_LINE_BREAK) == U_LB_OPEN_PUNCTUATION;
  if (left == Script::Other || opens) return Joint::Pause;
  if (left == Script::Han && right == Script::Han) return Joint::Kanji;
  if (left == Script::Katakana && right == Script::Katakana) return Joint::Katakana;
  if (left == Script::Hiragana) return right == Script::Hiragana ? Joint::Hiragana : Joint::IntoKanji;
  return right == Script::Hiragana ? Joint::FromKanji : Joint::Other;
}

int line_break_class(std::int32_t code_point) {
  return code_point == kIllFormed ? U_LB_UNKNOWN : u_getIntPropertyValue(code_point, UCHAR_LINE_BREAK);
}

}  // namespace

std::vector<BreakPlace> break_places(std::string_view utf8) {
  const Utf16 text = utf16(utf8);
  const std::vector<std::int32_t> phrases = breaks_of(phrase_iterator(), text.units);
  std::vector<BreakPlace> places;
  for (const std::int32_t unit : breaks_of(strict_iterator(), text.units)) {
    const std::size_t offset = text.bytes[static_cast<std::size_t>(unit)];
    const Joint joint =
        joint_between(last_code_point(utf8.substr(0, offset)), first_code_point(utf8.substr(offset)));
    places.push_back({offset, joint, std::binary_search(phrases.begin(), phrases.end(), unit)});
  }
  return places;
}

bool must_not_begin_line(std::string_view utf8) {
  switch (line_break_class(first_code_point(utf8))) {
    case U_LB_CLOSE_PUNCTUATION:
    case U_LB_CLOSE_PARENTHESIS:
    case U_LB_EXCLAMATION:
    case U_LB_NONSTARTER:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_INFIX_NUMERIC:
    case U_LB_COMBINING_MARK:
      return true;
    default:
      return false;
  }
}

bool must_not_end_line(std::string_view utf8) {
  return line_break_class(last_code_point(utf8)) == U_LB_OPEN_PUNCTUATION;
}

}  // namespace shirube::text
