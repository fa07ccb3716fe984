#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace shirube::text {
namespace {

using Offset = std::optional<std::size_t>;

struct OffsetCase {
  std::string_view bytes;
  Offset offset;
};

TEST(FirstInvalidByte, FindsWhatIsNotWellFormed) {
  for (const OffsetCase& test : std::vector<OffsetCase>{
           {"", {}},
           {"abc", {}},
           {"協議の場", {}},
           {"𠮟る", {}},
           {"\uFFFD", {}},                   // U+FFFD itself is a character
           {"\xF4\x8F\xBF\xBF", {}},         // U+10FFFF
           {"a\x80", Offset(1)},             // continuation alone
           {"場\xE5\xA0", Offset(3)},        // cut short
           {"ab\xE5\xA0z", Offset(2)},       // cut short by a letter
           {"\xC0\xAF", Offset(0)},          // overlong
           {"\xE0\x80\xAF", Offset(0)},      // overlong
           {"a\xED\xA0\x80", Offset(1)},     // surrogate
           {"\xF4\x90\x80\x80", Offset(0)},  // beyond U+10FFFF
           {"\xFF", Offset(0)},
           {"場所\xFE場", Offset(6)},
       }) {
    EXPECT_EQ(first_invalid_byte(test.bytes), test.offset) << test.bytes;
  }
}

TEST(FirstControlCharacter, FindsWhatHides) {
  for (const OffsetCase& test : std::vector<OffsetCase>{
           {"", {}},
           {"a\tb\r\nc", {}},
           {"協議の場", {}},
           {"a\u200Bb\u200Dc", {}},  // they break and join, and hide nothing
           {"a\u200Fb", Offset(1)},  // a mark turns what stands beside it
           {"a\u061Cb", Offset(1)},
           {std::string_view("a\0b", 3), Offset(1)},
           {"\x1B[31m", Offset(0)},
           {"場\x7F", Offset(3)},
           {"場\u0085", Offset(3)},
           {"場\u009F", Offset(3)},
           {"場\u00A0", {}},
           {"a\u202Eb", Offset(1)},
           {"a\u202Ab", Offset(1)},
           {"a\u2028b", Offset(1)},
           {"a\u2029b", Offset(1)},
           {"a\u2066b", Offset(1)},
           {"a\u2069b", Offset(1)},
           {"a\u206Ab", Offset(1)},
           {"\uFEFFa", Offset(0)},
           {"a\uFEFFb", Offset(1)},
           {"a\uFFF9b", Offset(1)},
           {"a\U000E0041b", Offset(1)},  // a tag
           {"葛\U000E0100城", {}},       // a variation of a character of a name
           {"a\rb", Offset(1)},          // cmark ends a line here, most editors do not
           {"a\r\r\n", Offset(1)},
           {"a\r", {}},
           {"\x80\x9F", {}},  // ill-formed bytes are no characters
       }) {
    EXPECT_EQ(first_control_character(test.bytes), test.offset) << test.bytes;
  }
}

struct LengthCase {
  std::string_view text;
  std::size_t code_points;
  std::size_t width;
};

TEST(Lengths, CodePointsAndCells) {
  for (const LengthCase& test : std::vector<LengthCase>{
           {"", 0, 0},
           {"abc", 3, 3},
           {"協議の場", 4, 8},
           {"Ａ－", 2, 4},
           {"ｶﾞ", 2, 2},        // half-width kana
           {"か\u3099", 2, 2},  // combining voiced mark
           {"e\u0301", 2, 1},
           {"葛\U000E0100", 2, 2},  // variation selector
           {"a\u200Bb", 3, 2},      // zero-width space
           {"a\u00ADb", 3, 3},      // soft hyphen: terminals show it
           {"𠮟", 1, 2},
           {"①…", 2, 2},  // ambiguous counts as narrow
           {"\xFF\xE5\xA0z", 3, 3},
       }) {
    EXPECT_EQ(count_code_points(test.text), test.code_points) << test.text;
    EXPECT_EQ(display_width(test.text), test.width) << test.text;
  }
}

TEST(FirstCodePoints, CutsBetweenCharacters) {
  EXPECT_EQ(first_code_points("協議の場", 2), "協議");
  EXPECT_EQ(first_code_points("協議の場", 0), "");
  EXPECT_EQ(first_code_points("協議の場", 4), "協議の場");
  EXPECT_EQ(first_code_points("協議の場", 99), "協議の場");
  EXPECT_EQ(first_code_points("", 3), "");
  EXPECT_EQ(first_code_points("a\xE5\xA0z", 2), "a\xE5\xA0");
}

}  // namespace
}  // namespace shirube::text
