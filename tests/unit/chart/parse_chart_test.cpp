#include "chart/parse_chart.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "unit/chart/chart_text.h"

namespace shirube::chart {
namespace {

using test::read_chart;
using Problems = std::vector<std::string>;

const std::string kHeads =
    "題名: 例\n段: 圏域 = 圏域レベル\n段: 市 = 市町村レベル\n列: 種 = 課題の種\n列: 検証 = 検証\n";
const std::string kBoxes = kHeads + "［圏域／種］\n- 甲: あ\n［市／検証］\n- 乙（成果）: い\n";

TEST(ParseChart, ReadsEveryKindOfLine) {
  const auto read =
      read_chart(kHeads +
                 "説明: 説明文\n注: 注記\n復元: はい\n# 注釈 → 無視\n"
                 "［圏域／種］\n- 甲（協議）: 本文＜改＞二行\n［市／種..検証］\n- 乙（資料）: 「：」→も\n"
                 "帯 種|検証（圏域、市）: 帯\n甲 → 乙 : 報告\n乙 ⇢ 甲\n甲 ↔ 乙 : 連携\n");
  EXPECT_EQ(read.problems, Problems{});
  const Chart& chart = read.chart;
  EXPECT_TRUE(chart.drawable);
  EXPECT_EQ(chart.title.text, "例");
  EXPECT_EQ(chart.description.text, "説明文");
  EXPECT_EQ(chart.note.text, "注記");
  EXPECT_EQ(chart.origin, Origin::Reconstruction);
  ASSERT_EQ(chart.boxes.size(), 2U);
  EXPECT_EQ(chart.boxes[0].text.text, "本文\n二行");
  EXPECT_EQ(chart.boxes[0].kind, BoxKind::Meeting);
  EXPECT_EQ(chart.boxes[1].text.text, "「：」→も");
  EXPECT_EQ(chart.boxes[1].kind, BoxKind::Material);
  EXPECT_EQ(chart.boxes[1].tier, 1U);
  EXPECT_EQ(chart.boxes[1].first_phase, 0U);
  EXPECT_EQ(chart.boxes[1].last_phase, 1U);
  ASSERT_EQ(chart.arrows.size(), 3U);
  EXPECT_EQ(chart.arrows[0].label, "報告");
  EXPECT_EQ(chart.arrows[1].stroke, Stroke::Weak);
  EXPECT_EQ(chart.arrows[2].heads, Heads::Both);
  ASSERT_EQ(chart.bands.size(), 1U);
  EXPECT_EQ(chart.bands[0].last_tier, 1U);
}

TEST(ParseChart, TakesTheSameStructureHoweverItIsTyped) {
  const auto one = read_chart(kBoxes + "甲 → 乙 → 甲 : 報告\n乙 ⇢ 甲\n");
  const auto other = read_chart(
      "title：例\n  tier： 圏域＝圏域レベル\nｔier:市=市町村レベル\n列:種　=　課題の種\nphase: 検証\n"
      "[圏域/種]\n－甲:あ\n[市/検証]\n- 乙(outcome):い\n甲->乙->甲:報告\n乙-.->甲\n");
  EXPECT_EQ(one.problems.size(), other.problems.size());
  ASSERT_EQ(other.chart.boxes.size(), 2U);
  EXPECT_EQ(other.chart.tiers[1].name, "市町村レベル");
  EXPECT_EQ(other.chart.boxes[1].kind, BoxKind::Outcome);
  ASSERT_EQ(other.chart.arrows.size(), 3U);
  EXPECT_EQ(other.chart.arrows[1].label, "報告");
  EXPECT_EQ(other.chart.arrows[2].stroke, Stroke::Weak);
}

TEST(ParseChart, TheLabelOfAChainBelongsToItsLastArrow) {
  const auto read = read_chart(kBoxes + "甲 → 乙 → 甲 : 報告\n");
  ASSERT_EQ(read.chart.arrows.size(), 2U);
  EXPECT_EQ(read.chart.arrows[0].label, "");
  EXPECT_EQ(read.chart.arrows[1].label, "報告");
}

TEST(ParseChart, SaysWhereANameIsUnknownAndWhatIsNear) {
  const auto read =
      read_chart(kHeads +
                 "［圈／種］\n- 迷子: あ\n［市／検正］\n［市／種］\n- 研修会（成課）: い\n研修 → 研修会\n"
                 "帯 種|検正: あ\n対象: あ\n");
  EXPECT_EQ(read.problems,
            (Problems{"7:2 chart-unknown 圈 @chart-tier 圏域、市",
                      "9:4 chart-unknown 検正 @chart-phase 種、検証 → 検証",
                      "11:7 chart-unknown 成課 @chart-kind 取組、協議、成果、課題、資料 → 成果",
                      "12:1 chart-unknown 研修 @chart-box 迷子、研修会 → 研修会",
                      "13:5 chart-unknown 検正 @chart-phase 種、検証 → 検証",
                      "14:1 chart-unknown 対象 @chart-key 題名、説明、注、復元、段、列、節"}));
  EXPECT_FALSE(read.chart.drawable);
}

TEST(ParseChart, RefusesWhatItCannotReadWhereItStands) {
  const auto read =
      read_chart(kHeads +
                 "- 先: 早すぎる\n［市］\n［市／種］ 余り\n［市／種］\n- 名だけ\n- : 本文だけ\n- 甲: あ\n- "
                 "甲: い\n甲 → 甲\n甲 →\n"
                 "帯 種|種: あ\n帯 種|検証:\nなにか\n題名: 二つめ\n復元: たぶん\n列: = あ\n甲 → 乙 : か\n");
  EXPECT_EQ(
      read.problems,
      (Problems{"7:3 chart-stray-box 先 @chart-cell ［段／列］",
                "8:1 chart-line @chart-cell ［段／列］」か「［段／列..列］",
                "9:1 chart-line @chart-cell ［段／列］」か「［段／列..列］",
                "11:1 chart-line @chart-box - 名前（種別）: 本文",
                "12:1 chart-line @chart-box - 名前（種別）: 本文", "14:3 chart-duplicate 甲 @chart-box",
                "15:1 chart-self-arrow 甲", "16:1 chart-line @chart-arrow 名前 → 名前 : 文言",
                "17:1 chart-line @chart-band 帯 列|すぐ次の列: 本文",
                "18:1 chart-line @chart-band 帯 列|列（段,段）: 本文",
                "19:1 chart-line @chart-line 段: …」「列: …」「［段／列］」「- 名前: 本文」「名前 → 名前",
                "20:1 chart-duplicate 題名 @chart-key", "21:5 chart-line @chart-yes-no 復元: はい",
                "22:1 chart-line @chart-phase 列: 略称 = 表示名",
                "23:5 chart-unknown 乙 @chart-box 先、甲"}));
}

TEST(ParseChart, WarnsOfWhatIsHardToRead) {
  std::string text = kHeads + "列: 余 = 空の列\n［市／検証］\n";
  for (const char* id : {"一", "二", "三", "四", "五", "六"}) text += std::string("- ") + id + ": あ\n";
  std::string sixty_one;
  for (int i = 0; i < 61; ++i) sixty_one += "字";
  text += "［圏域／種］\n- 甲: " + sixty_one + "\n一 → 甲\n二 → 三 → 四 → 五 → 六\n";
  EXPECT_EQ(read_chart(text).problems,
            (Problems{"7:4 chart-empty-phase 余", "14:3 chart-crowded 市 検証 6 5",
                      "16:6 chart-long-text 甲 61 60", "17:1 chart-backward 一 甲"}));
  EXPECT_TRUE(read_chart(text).chart.drawable);
  EXPECT_EQ(read_chart(kBoxes).problems, (Problems{"8:3 chart-loose-box 甲", "10:3 chart-loose-box 乙"}));
}

TEST(ParseChart, RefusesWhatWouldTakeTooLong) {
  std::string text = kHeads + "［市／種］\n";
  for (int i = 0; i < 200; ++i) text += "- b" + std::to_string(i) + ": あ\n";
  const auto many = read_chart(text);
  EXPECT_EQ(many.problems, Problems{"1:1 chart-too-large @chart-boxes 60"});
  EXPECT_FALSE(many.chart.drawable);
  std::string long_text;
  for (int i = 0; i < 5000; ++i) long_text += "字";
  const auto box = read_chart(kHeads + "［市／種］\n- 甲: " + long_text + "\n");
  EXPECT_EQ(box.problems, Problems{"8:6 chart-too-large @chart-text 200"});
}

TEST(ParseChart, SaysWhatIsMissing) {
  EXPECT_EQ(read_chart("").problems, (Problems{"1:1 chart-missing @chart-title 題名: …",
                                               "1:1 chart-missing @chart-tier 段: 略称 = 表示名",
                                               "1:1 chart-missing @chart-phase 列: 略称 = 表示名",
                                               "1:1 chart-missing @chart-box - 名前: 本文"}));
}

TEST(ParseChart, TheChartsOfTheHandbookAreClean) {
  for (const std::string& slug : test::cases_with_charts()) {
    const auto read = read_chart(test::chart_of_case(slug));
    EXPECT_EQ(read.problems, Problems{}) << slug;
    EXPECT_TRUE(read.chart.drawable) << slug;
  }
}

TEST(ParseChart, TheExamplesOfTheGuideAreClean) {
  const std::string guide = test::read_file(SHIRUBE_ROOT "/content/README.md");
  const std::string fence = "\n```事例チャート\n";
  int examples = 0;
  for (std::size_t at = guide.find(fence); at != std::string::npos; at = guide.find(fence, at + 1)) {
    const std::size_t begin = at + fence.size();
    const auto read = read_chart(guide.substr(begin, guide.find("```", begin) - begin));
    EXPECT_EQ(read.problems, Problems{});
    EXPECT_TRUE(read.chart.drawable);
    ++examples;
  }
  EXPECT_EQ(examples, 3);
}

}  // namespace
}  // namespace shirube::chart
