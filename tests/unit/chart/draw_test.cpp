#include "chart/draw.h"

#include <gtest/gtest.h>

#include <set>

#include "support/files.h"
#include "unit/chart/chart_text.h"

namespace shirube::chart {
namespace {

std::string svg_of(const Chart& chart, Direction direction, const DrawOptions& options) {
  return draw(chart, lay_out(make_plan(chart, direction, nullptr)), options);
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

/// One element a line, so that a change shows where it is.
std::string by_lines(std::string svg) {
  for (std::size_t at = svg.find("><"); at != std::string::npos; at = svg.find("><", at + 2)) {
    svg.insert(at + 1, "\n");
  }
  return svg + "\n";
}

Chart small_chart() {
  return test::read_chart(
             "題名: <題> & \"名\"\n説明: 説明\n段: 市 = 市 & 町\n列: 前 = 前\n列: 後 = 後\n"
             "［市／前］\n- 甲（課題）: a < b && c\n［市／後］\n- 乙: い\n甲 → 乙 : \"報告\"\n乙 ⇢ 甲\n")
      .chart;
}

TEST(Draw, TheChartsOfTheHandbook) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    for (const Direction direction : {Direction::Across, Direction::Down}) {
      const std::string name = slug + (direction == Direction::Across ? "" : "-narrow") + ".svg";
      const std::string svg = by_lines(svg_of(chart, direction, {"chart", {}}));
      EXPECT_EQ(test::expected_in(SHIRUBE_ROOT "/tests/golden/charts/" + name, svg), svg) << name;
    }
  }
}

TEST(Draw, EscapesWhatAuthorsWrite) {
  const std::string svg = svg_of(small_chart(), Direction::Across, {"c1", {}});
  EXPECT_NE(svg.find("<title id=\"c1-t\">&lt;題&gt; &amp; &quot;名&quot;</title>"), std::string::npos) << svg;
  EXPECT_NE(svg.find("a &lt; b &amp;&amp; c"), std::string::npos) << svg;
  EXPECT_EQ(svg.find("style="), std::string::npos);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
}

TEST(Draw, IsAnImageWithNameAndDescription) {
  const std::string svg = svg_of(small_chart(), Direction::Across, {"c1", {}});
  EXPECT_NE(svg.find("role=\"img\" aria-labelledby=\"c1-t\" aria-describedby=\"c1-d\""), std::string::npos);
  EXPECT_NE(svg.find("<desc id=\"c1-d\">説明</desc>"), std::string::npos);
}

TEST(Draw, BoxesMayLeadSomewhere) {
  const std::string svg = svg_of(small_chart(), Direction::Across, {"c1", {"#a&b", ""}});
  EXPECT_NE(svg.find("role=\"group\""), std::string::npos);
  EXPECT_EQ(count(svg, "<a "), 1U);
  EXPECT_NE(svg.find("href=\"#a&amp;b\""), std::string::npos);
}

TEST(Draw, NoIdTwiceOnAPageWithTwoCharts) {
  const Chart chart = small_chart();
  const std::string page =
      svg_of(chart, Direction::Across, {"c1", {}}) + svg_of(chart, Direction::Down, {"c2", {}});
  std::set<std::string> ids;
  for (std::size_t at = page.find(" id=\""); at != std::string::npos; at = page.find(" id=\"", at + 1)) {
    const std::size_t begin = at + 5;
    EXPECT_TRUE(ids.insert(page.substr(begin, page.find('"', begin) - begin)).second);
  }
}

TEST(Draw, EveryArrowAndBoxOnce) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const std::string svg = svg_of(chart, Direction::Across, {"c", {}});
    EXPECT_EQ(count(svg, "class=\"chart-frame\""), chart.boxes.size()) << slug;
    const std::size_t arrows = svg.find("<g class=\"chart-arrows\">");
    EXPECT_EQ(count(svg.substr(arrows, svg.find("</g>", arrows) - arrows), "<path"), chart.arrows.size())
        << slug;
  }
}

}  // namespace
}  // namespace shirube::chart
