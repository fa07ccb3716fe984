#include <gtest/gtest.h>

#include "chart/mermaid.h"
#include "chart/parts.h"
#include "chart/words.h"
#include "support/files.h"
#include "unit/chart/chart_text.h"

namespace shirube::chart {
namespace {

using Problems = std::vector<std::string>;

test::ReadChart example() {
  return test::read_bodies(
      "題名: 例\n段: 県 = 県レベル\n段: 市 = 市町村レベル\n段: 区\n［県］\n- 県協議会\n［市］\n"
      "- 市協議会: 市の<協議会>\n- 部会: 地域移行部会＜改＞月に一度\n- 作業班（非公式）\n- 相談室（機関）: "
      "相談室\n"
      "作業班 ⊂ 部会 ⊂ 市協議会\n市協議会 → 県協議会 : 報告\n相談室 ⇠⇢ 部会\n相談室 ↔ 市協議会 : 連携\n");
}

TEST(ParseBodies, ReadsTiersPartsAndRelations) {
  const auto read = example();
  EXPECT_EQ(read.problems, Problems{"5:4 chart-empty-tier 区"});
  const Chart& chart = read.chart;
  EXPECT_TRUE(chart.drawable);
  ASSERT_EQ(chart.boxes.size(), 5U);
  EXPECT_EQ(chart.boxes[0].text.text, "県協議会");
  EXPECT_EQ(chart.boxes[0].kind, BoxKind::Council);
  EXPECT_EQ(chart.boxes[1].tier, 1U);
  EXPECT_EQ(chart.boxes[2].whole, 1U);
  EXPECT_EQ(chart.boxes[3].whole, 2U);
  EXPECT_EQ(chart.boxes[3].kind, BoxKind::Informal);
  EXPECT_EQ(depth_of(chart, 3), 2U);
  EXPECT_EQ(parts_of(chart, kNoBox), (std::vector<std::size_t>{0, 1, 4}));
  ASSERT_EQ(chart.arrows.size(), 3U);
  EXPECT_EQ(chart.arrows[1].stroke, Stroke::Weak);
  EXPECT_EQ(chart.arrows[1].heads, Heads::Both);
}

TEST(ParseBodies, TakesTheSameStructureHoweverItIsTyped) {
  const std::string heads = "題名: 例\n段: 市\n［市］\n- 甲\n- 乙\n- 丙\n- 丁\n";
  const Chart one = test::read_bodies(heads + "乙、丙 ⊂ 甲\n丁 ⇠⇢ 甲\n").chart;
  const Chart other = test::read_bodies(heads + "乙,丙＜甲\n丁<-.->甲\n").chart;
  EXPECT_EQ(one.boxes[2].whole, 0U);
  EXPECT_EQ(other.boxes[1].whole, 0U);
  EXPECT_EQ(other.boxes[2].whole, 0U);
  ASSERT_EQ(other.arrows.size(), 1U);
  EXPECT_EQ(other.arrows[0].stroke, one.arrows[0].stroke);
  EXPECT_EQ(other.arrows[0].heads, one.arrows[0].heads);
}

TEST(ParseBodies, TheDiagramsOfTheHandbookAndTheGuideAreClean) {
  for (const std::string& slug : test::cases_with_bodies()) {
    EXPECT_EQ(test::read_bodies(test::bodies_of_case(slug)).problems, Problems{}) << slug;
  }
  const std::string guide = test::read_file(SHIRUBE_ROOT "/content/README.md");
  const std::string fence = "\n```会議体図\n";
  const std::size_t at = guide.find(fence);
  ASSERT_NE(at, std::string::npos);
  const std::size_t begin = at + fence.size();
  const auto read = test::read_bodies(guide.substr(begin, guide.find("```", begin) - begin));
  EXPECT_EQ(read.problems, Problems{});
  EXPECT_TRUE(read.chart.drawable);
}

TEST(Words, BodiesAreListedByTierWithTheirParts) {
  EXPECT_EQ(list_in_words(example().chart),
            "<ul class=\"chart-list\"><li><p class=\"chart-list-tier\">県レベル</p><ul>"
            "<li><strong>県協議会</strong></li></ul></li>"
            "<li><p class=\"chart-list-tier\">市町村レベル</p><ul>"
            "<li><strong>市の&lt;協議会&gt;</strong><ul class=\"chart-list-arrows\">"
            "<li>→ 報告：県レベル「県協議会」へ</li></ul><ul class=\"chart-list-parts\">"
            "<li><strong>地域移行部会</strong>：月に一度<ul class=\"chart-list-parts\">"
            "<li><strong>作業班</strong>（非公式）</li></ul></li></ul></li>"
            "<li><strong>相談室</strong>（機関）<ul class=\"chart-list-arrows\">"
            "<li>↔ 市町村レベル「地域移行部会」と（確かではないつながり）</li>"
            "<li>↔ 連携：市町村レベル「市の&lt;協議会&gt;」と</li></ul></li></ul></li>"
            "<li><p class=\"chart-list-tier\">区</p></li></ul>");
}

TEST(Words, ATableOfBodiesSaysWhatEachBelongsTo) {
  const std::string table = table_in_words(example().chart);
  EXPECT_NE(table.find("<td role=\"cell\" data-label=\"何の一部か\">「市の&lt;協議会&gt;」</td>"),
            std::string::npos);
  EXPECT_EQ(test::without_attributes(table, {"role", "data-label", "data-tier", "class"}),
            "<table><caption>例</caption><thead><tr>"
            "<th scope=\"col\">段</th><th scope=\"col\">会議体</th><th scope=\"col\">何の一部か</th>"
            "<th scope=\"col\">報告などの先</th><th scope=\"col\">連携先</th></tr></thead>"
            "<tbody><tr><th scope=\"rowgroup\" rowspan=\"1\">県レベル</th>"
            "<th scope=\"row\"><strong>県協議会</strong></th><td>－</td><td>－</td><td>－</td></tr></tbody>"
            "<tbody><tr><th scope=\"rowgroup\" rowspan=\"4\">市町村レベル</th>"
            "<th scope=\"row\"><strong>市の&lt;協議会&gt;</strong></th>"
            "<td>－</td><td>「県協議会」（報告）</td><td>「相談室」（連携）</td></tr>"
            "<tr><th scope=\"row\"><strong>地域移行部会</strong>：月に一度</th>"
            "<td>「市の&lt;協議会&gt;」</td><td>－</td><td>「相談室」（確かではない）</td></tr>"
            "<tr><th "
            "scope=\"row\"><strong>作業班</strong>（非公式）</th><td>「地域移行部会」</td><td>－</td><td>－</"
            "td></tr>"
            "<tr><th scope=\"row\"><strong>相談室</strong>（機関）</th>"
            "<td>－</td><td>－</td><td>「地域移行部会」（確かではない）、「市の&lt;協議会&gt;」（連携）</"
            "td></tr></tbody></table>");
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

TEST(Words, EveryBodyAndRelationOnce) {
  for (const std::string& slug : test::cases_with_bodies()) {
    const Chart chart = test::read_bodies(test::bodies_of_case(slug)).chart;
    const std::string list = list_in_words(chart);
    EXPECT_EQ(count(list, "<strong>"), chart.boxes.size()) << slug;
    EXPECT_EQ(count(list, "<li>→") + count(list, "<li>↔"), chart.arrows.size()) << slug;
  }
}

TEST(Mermaid, TiersAndWholesAreSubgraphs) {
  EXPECT_EQ(to_mermaid(example().chart),
            "%% 例\nflowchart TB\n  accTitle: 例\n"
            "  subgraph t0[\"県レベル\"]\n"
            "    b0[\"県協議会\"]\n"
            "  end\n"
            "  subgraph t1[\"市町村レベル\"]\n"
            "    subgraph b1[\"市の#60;協議会#62;\"]\n"
            "      subgraph b2[\"地域移行部会<br/>月に一度\"]\n"
            "        b3([\"作業班\"])\n"
            "      end\n"
            "    end\n"
            "    b4[[\"相談室\"]]\n"
            "  end\n"
            "  subgraph t2[\"区\"]\n"
            "  end\n"
            "  b1 -->|\"報告\"| b0\n"
            "  b4 <-.-> b2\n"
            "  b4 <-->|\"連携\"| b1\n");
}

}  // namespace
}  // namespace shirube::chart
