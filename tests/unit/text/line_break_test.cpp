#include "text/line_break.h"

#include <gtest/gtest.h>

#include <string>

#include "text/em_width.h"

namespace shirube::text {
namespace {

/// The text with / where a line may end, // where a phrase does too.
std::string marked(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (const BreakPlace& place : break_places(text)) {
    out += text.substr(from, place.offset - from);
    out += place.phrase ? "//" : "/";
    from = place.offset;
  }
  return out + std::string(text.substr(from));
}

TEST(LineBreak, KeepsProlongedSoundsAndSmallKanaFromTheStartOfALine) {
  for (const std::string_view text : {"ケース会議", "サポーター", "チェック", "ヴァ、ッ。」"}) {
    for (const BreakPlace& place : break_places(text)) {
      EXPECT_FALSE(must_not_begin_line(text.substr(place.offset))) << marked(text);
      EXPECT_FALSE(must_not_end_line(text.substr(0, place.offset))) << marked(text);
    }
  }
}

TEST(LineBreak, KnowsPhrases) {
  EXPECT_EQ(marked("協議会が調査を行う"), "協/議//会/が//調/査/を//行/う");
}

TEST(LineBreak, NamesWhatItParts) {
  const auto joint = [](std::string_view text, std::size_t offset) {
    for (const BreakPlace& place : break_places(text)) {
      if (place.offset == offset) return place.joint;
    }
    return Joint::Other;
  };
  EXPECT_EQ(joint("圏域", 3), Joint::Kanji);
  EXPECT_EQ(joint("です", 3), Joint::Hiragana);
  EXPECT_EQ(joint("ケアカ", 3), Joint::Katakana);
  EXPECT_EQ(joint("を行う", 3), Joint::IntoKanji);
  EXPECT_EQ(joint("会が", 3), Joint::FromKanji);
  EXPECT_EQ(joint("、協", 3), Joint::Pause);
  EXPECT_EQ(joint("29年度", 2), Joint::CounterTail);
}

TEST(LineBreak, SurvivesWhatIsNoText) {
  EXPECT_TRUE(break_places("").empty());
  (void)break_places("\xFF\xFE協");
  EXPECT_FALSE(must_not_begin_line(""));
  EXPECT_FALSE(must_not_end_line(""));
}

TEST(EmWidth, BoundsEveryKindOfLetterFromAbove) {
  EXPECT_EQ(em_width("圏域、ー…①"), 6 * kEm);
  EXPECT_EQ(em_width("ｱｲ"), kEm);
  EXPECT_EQ(em_width("か\u3099"), kEm);
  EXPECT_EQ(em_width("\u2060"), 0);
  EXPECT_GE(em_width("WMwm"), 4 * 990);
  EXPECT_GE(em_width("0"), 636);
}

}  // namespace
}  // namespace shirube::text
