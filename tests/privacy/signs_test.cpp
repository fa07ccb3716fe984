// What spares texts from being searched must not hide anything from the patterns.

#include <gtest/gtest.h>

#include <algorithm>

#include "privacy/my_number.h"
#include "privacy/patterns.h"
#include "privacy/text_signs.h"
#include "text/pattern.h"
#include "text/utf8.h"

namespace shirube::privacy {
namespace {

std::string utf8(char32_t code_point) {
  std::string out;
  const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xE0 | (code_point >> 12));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
  return out;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '@';
}

TEST(TextSigns, CallNothingUsualThatFoldsToWhatAPatternNeeds) {
  for (char32_t code_point = 0x80; code_point < 0xFFFE; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    const std::string raw = utf8(code_point);
    if (signs_of(raw).unusual) continue;
    const std::string folded = text::PatternText(raw).folded();
    EXPECT_FALSE(folded.empty()) << std::hex << static_cast<unsigned>(code_point);
    EXPECT_TRUE(std::none_of(folded.begin(), folded.end(), is_alphanumeric)) << raw << " " << folded;
    if (folded == raw) continue;
    for (const PatternRow& row : patterns()) {
      for (const std::string& need : row.needs) {
        if (folded.find(need) == std::string::npos) continue;
        EXPECT_NE(std::find(row.needs.begin(), row.needs.end(), raw), row.needs.end()) << raw << " " << need;
      }
    }
  }
}

TEST(TextSigns, CountDigitsAndSeeWhatIsUnusual) {
  EXPECT_EQ(signs_of("令和2年10月、3回").digits, 4U);
  EXPECT_FALSE(signs_of("令和2年10月、3回（サポーター）・「協議」〜").unusual);
  EXPECT_TRUE(signs_of("０９０").unusual);
  EXPECT_TRUE(signs_of("09\u200B0").unusual);
  EXPECT_TRUE(signs_of("㈱").unusual);
}

TEST(HideUrls, KeepsTheLength) {
  EXPECT_EQ(hide_urls("見よhttps://a.jp/0120-000-000。次http://b"),
            "見よ" + std::string(25, ' ') + "。次" + std::string(8, ' '));
  EXPECT_EQ(hide_urls("mailto:a@b.jp"), "mailto:a@b.jp");
}

TEST(MyNumber, HasItsCheckDigit) {
  EXPECT_TRUE(has_my_number_digit("123456789018"));
  EXPECT_TRUE(has_my_number_digit("1234-5678-9018"));
  EXPECT_FALSE(has_my_number_digit("123456789017"));
  EXPECT_FALSE(has_my_number_digit("12345678901"));
  EXPECT_TRUE(has_my_number_digit("000000000000"));  // a rest of 0 or 1 gives 0
}

}  // namespace
}  // namespace shirube::privacy
