#include "chart/words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "chart/mermaid.h"
#include "chart/plain_words.h"
#include "unit/chart/chart_text.h"

namespace shirube::chart {
namespace {

Chart example() {
  return test::read_chart(
             "題名: 例 \"#1\"\n段: 圏域 = 圏域レベル\n段: 市 = 市町村レベル\n列: 種 = 課題の種\n列: 検証 = "
             "課題の検証\n列: 空 = 空\n"
             "［圏域／種］\n- 会議（協議）: 集まって＜改＞話す\n［市／種..検証］\n- 困りごと（課題）: A & "
             "B\n［市／検証］\n"
             "- 手引き（資料）: つくる\n帯 種|検証: 協議の場\n困りごと → 会議 : 報告\n会議 ⇢ 手引き\n会議 ↔ "
             "困りごと : 連携\n")
      .chart;
}

TEST(Words, ListGoesByPhaseTierAndBox) {
  EXPECT_EQ(
      list_in_words(example()),
      "<ol class=\"chart-list\">"
      "<li><p class=\"chart-list-phase\">課題の種</p>"
      "<p class=\"chart-list-tier\">圏域レベル</p><ul>"
      "<li><strong>会議</strong>（協議）集まって話す<ul class=\"chart-list-arrows\">"
      "<li>→ 市町村レベル「手引き」へ（確かではないつながり）</li>"
      "<li>↔ 連携：市町村レベル「困りごと」と</li></ul></li></ul>"
      "<p class=\"chart-list-tier\">市町村レベル</p><ul>"
      "<li><strong>困りごと</strong>（課題）A &amp; B（「課題の検証」まで）<ul class=\"chart-list-arrows\">"
      "<li>→ 報告：圏域レベル「会議」へ</li></ul></li></ul></li>"
      "<li><p class=\"chart-list-phase\">課題の種と課題の検証の間</p>"
      "<p class=\"chart-list-tier\">圏域レベル・市町村レベル</p><p>協議の場</p></li>"
      "<li><p class=\"chart-list-phase\">課題の検証</p>"
      "<p class=\"chart-list-tier\">市町村レベル</p><ul>"
      "<li><strong>手引き</strong>（資料）つくる</li></ul></li></ol>");
}

TEST(Words, TableHasTiersForRowsAndPhasesForColumns) {
  const std::string table = test::without_attributes(table_in_words(example()), {"role"});
  EXPECT_EQ(table,
            "<table class=\"chart-table\"><caption>例 &quot;#1&quot;</caption><thead><tr><td></td>"
            "<th scope=\"col\">課題の種</th><th scope=\"col\">課題の検証</th><th "
            "scope=\"col\">空</th></tr></thead><tbody>"
            "<tr><th scope=\"row\">圏域レベル</th>"
            "<td data-label=\"課題の種\"><ul><li><span class=\"chart-table-kind\">協議</span> "
            "集まって話す</li></ul></td><td data-label=\"課題の検証\"></td><td data-label=\"空\"></td></tr>"
            "<tr><th scope=\"row\">市町村レベル</th>"
            "<td data-label=\"課題の種\"><ul><li><span class=\"chart-table-kind\">課題</span> A &amp; "
            "B（「課題の検証」まで）</li></ul></td>"
            "<td data-label=\"課題の検証\"><ul><li><span class=\"chart-table-kind\">資料</span> "
            "つくる</li></ul></td><td data-label=\"空\"></td></tr></tbody></table>");
}

TEST(Words, TableKeepsItsRolesWhenAStyleSheetShowsCards) {
  const std::string table = table_in_words(example());
  for (const char* role : {"table", "rowgroup", "row", "rowheader", "columnheader", "cell"}) {
    EXPECT_NE(table.find("role=\"" + std::string(role) + "\""), std::string::npos) << role;
  }
}

TEST(Words, EveryBoxAndArrowOnce) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const std::string list = list_in_words(chart);
    std::size_t boxes = 0, arrows = 0;
    for (std::size_t at = 0; (at = list.find("<strong>", at)) != std::string::npos; ++at) ++boxes;
    for (const char* sign : {"<li>→", "<li>↔"}) {
      for (std::size_t at = 0; (at = list.find(sign, at)) != std::string::npos; ++at) ++arrows;
    }
    EXPECT_EQ(boxes, chart.boxes.size()) << slug;
    EXPECT_EQ(arrows, chart.arrows.size()) << slug;
  }
}

/// The signs that only one of the two has are left out.
std::string bare(std::string text) {
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) {
    text.erase(at, text.find('>', at) - at + 1);
  }
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
             text.end());
  return text;
}

TEST(PlainWords, SayWhatTheListSays) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const std::string origin = chart.origin == Origin::Reconstruction ? "（復元した図）" : "";
    const std::string head = chart.title.text + origin + chart.description.text + chart.note.text;
    EXPECT_EQ(bare(plain_words(chart)), bare(head + list_in_words(chart))) << slug;
  }
}

TEST(PlainWords, AreSetInByPhaseTierBoxAndArrow) {
  EXPECT_EQ(plain_words(example()),
            "例 \"#1\"\n"
            "\n"
            "課題の種\n"
            "  圏域レベル\n"
            "    会議（協議） 集まって話す\n"
            "      → 市町村レベル「手引き」へ（確かではないつながり）\n"
            "      ↔ 連携：市町村レベル「困りごと」と\n"
            "  市町村レベル\n"
            "    困りごと（課題） A & B（「課題の検証」まで）\n"
            "      → 報告：圏域レベル「会議」へ\n"
            "\n"
            "課題の種と課題の検証の間\n"
            "  圏域レベル・市町村レベル\n"
            "    協議の場\n"
            "\n"
            "課題の検証\n"
            "  市町村レベル\n"
            "    手引き（資料） つくる\n");
}

TEST(Mermaid, WritesLanesBoxesAndArrows) {
  EXPECT_EQ(to_mermaid(example()),
            "%% 例 #34;#35;1#34;\n"
            "swimlane-beta LR\n"
            "  accTitle: 例 #34;#35;1#34;\n"
            "  subgraph t0[\"圏域レベル\"]\n"
            "    %% 課題の種\n"
            "    b0(\"集まって<br/>話す\")\n"
            "    w0[\"協議の場\"]\n"
            "  end\n"
            "  subgraph t1[\"市町村レベル\"]\n"
            "    %% 課題の種\n"
            "    b1{{\"A #38; B\"}}\n"
            "    %% 課題の検証\n"
            "    b2[[\"つくる\"]]\n"
            "  end\n"
            "  b1 -->|\"報告\"| b0\n"
            "  b0 -.-> b2\n"
            "  b0 <-->|\"連携\"| b1\n");
}

TEST(Mermaid, QuotesWhatWouldBeSyntax) {
  Chart chart = example();
  chart.boxes[0].text.text = "\"引用\" #1 <b>` $$x$$ &lt; \\n %%{init: {}}%%";
  EXPECT_NE(to_mermaid(chart).find("(\"#34;引用#34; #35;1 #60;b#62;#96; #36;#36;x#36;#36; #38;lt; #92;n "
                                   "#37;#37;{init: {}}#37;#37;\")"),
            std::string::npos)
      << to_mermaid(chart);
}

}  // namespace
}  // namespace shirube::chart
