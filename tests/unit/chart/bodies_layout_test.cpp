#include <gtest/gtest.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstdio>

#include "chart/audit.h"
#include "chart/draw.h"
#include "chart/draw_charts.h"
#include "support/files.h"
#include "unit/chart/chart_text.h"
#include "unit/chart/drawn.h"
#include "unit/chart/random_chart.h"

namespace shirube::chart {
namespace {

using test::defects_of;
using test::drawn;
using test::Drawn;
using test::kDirections;

constexpr int kCrowdedWidth = 385;

TEST(BodiesLayout, DrawsTwoHundredDiagramsWithoutADefect) {
  constexpr std::size_t kCharts = 200;
  std::vector<std::string> problems(kCharts);
  tbb::parallel_for(std::size_t{0}, kCharts, [&](std::size_t i) {
    const Chart chart = test::random_bodies(i + 1);
    for (const Direction direction : kDirections) {
      const Drawn result = drawn(chart, direction);
      problems[i] += defects_of(result.audit);
      // In one column, more links than a dozen need more lines beside it than a phone has room for.
      const bool many = chart.arrows.size() > 12;
      const int most = direction == Direction::Across ? kWideWidth : many ? kCrowdedWidth : kNarrowWidth;
      if (result.layout.width > most) problems[i] += "width " + std::to_string(result.layout.width) + "; ";
    }
  });
  for (std::size_t i = 0; i < kCharts; ++i) EXPECT_EQ(problems[i], "") << "seed " << i + 1;
}

TEST(BodiesLayout, DrawsTheDiagramsOfTheHandbookWell) {
  for (const std::string& slug : test::cases_with_bodies()) {
    const Chart chart = test::read_bodies(test::bodies_of_case(slug)).chart;
    for (const Direction direction : kDirections) {
      const Measures m = drawn(chart, direction).audit.measures;
      std::printf("%-28s %4dx%-4d crossings %d bends %d/%zu share %d%%\n",
                  (slug + (direction == Direction::Across ? "" : " ↓")).c_str(), m.width, m.height,
                  m.crossings, m.bends, chart.arrows.size(), m.box_share / 10);
      EXPECT_EQ(defects_of(drawn(chart, direction).audit), "") << slug;
      EXPECT_EQ(m.crossings, 0) << slug;
      EXPECT_LE(m.most_bends, 4) << slug;
      EXPECT_EQ(m.jogs, 0) << slug;
      EXPECT_GE(m.box_share, 150) << slug;
    }
  }
}

// --- what must not matter ---

TEST(BodiesLayout, IsTheSameInEveryRunAndForAllNames) {
  for (const std::string& slug : test::cases_with_bodies()) {
    Chart chart = test::read_bodies(test::bodies_of_case(slug)).chart;
    const std::string svg = draw(chart, drawn(chart, Direction::Across).layout, {"c", {}});
    for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
      chart.boxes[i].id.text = "x" + std::to_string(chart.boxes.size() - i);
    }
    EXPECT_EQ(draw(chart, drawn(chart, Direction::Across).layout, {"c", {}}), svg) << slug;
  }
}

// --- which stand side by side ---

Chart of(const std::string& bodies, const std::string& relations) {
  return test::read_bodies("題名: 例\n段: 県\n段: 市\n［県］\n" + bodies + relations).chart;
}

/// The boxes from left to right, those in one column from top to bottom.
std::vector<std::size_t> by_place(const Layout& layout, std::size_t first, std::size_t count) {
  std::vector<std::size_t> boxes;
  for (std::size_t i = first; i < first + count; ++i) boxes.push_back(i);
  std::sort(boxes.begin(), boxes.end(), [&](std::size_t a, std::size_t b) {
    const Rect &one = layout.boxes[a].rect, &other = layout.boxes[b].rect;
    return one.x != other.x ? one.x < other.x : one.y < other.y;
  });
  return boxes;
}

const std::string kFour = "- 甲\n- 乙\n［市］\n- 丙\n- 丁\n";

TEST(BodiesLayout, KeepsTheAuthorsOrderWhereItCostsNothing) {
  const Layout layout = drawn(of(kFour, "甲 → 丙\n乙 → 丁\n"), Direction::Across).layout;
  EXPECT_EQ(by_place(layout, 2, 2), (std::vector<std::size_t>{2, 3}));
}

TEST(BodiesLayout, TakesAnotherOrderForFewerCrossings) {
  const Drawn result = drawn(of(kFour, "甲 → 丁\n乙 → 丙\n"), Direction::Across);
  EXPECT_EQ(result.audit.measures.crossings, 0);
  EXPECT_NE(by_place(result.layout, 0, 2) == (std::vector<std::size_t>{0, 1}),
            by_place(result.layout, 2, 2) == (std::vector<std::size_t>{2, 3}));
}

TEST(BodiesLayout, AFrameIsAsBroadAsItsPartsNeed) {
  const Chart chart = of("- 甲\n- 一\n- 二\n- 三\n- 四\n- 乙\n［市］\n- 丙\n", "一、二、三、四 ⊂ 甲\n");
  const Layout layout = drawn(chart, Direction::Across).layout;
  EXPECT_EQ(layout.boxes[1].rect.y, layout.boxes[2].rect.y);  // two lines of two
  EXPECT_EQ(layout.boxes[3].rect.y, layout.boxes[4].rect.y);
  EXPECT_LT(layout.boxes[1].rect.y, layout.boxes[3].rect.y);
  EXPECT_EQ(by_place(drawn(chart, Direction::Down).layout, 1, 4), (std::vector<std::size_t>{1, 2, 3, 4}));
}

// --- what would take long ---

TEST(BodiesLayout, GivesUpOnTheWorstInTime) {
  Chart chart = test::random_bodies(1);
  chart.boxes.assign(kBoxLimit, chart.boxes.front());
  chart.arrows.clear();
  for (std::size_t i = 0; i < kBoxLimit; ++i) chart.boxes[i].whole = i % 4 == 0 ? kNoBox : i / 4 * 4;
  for (std::size_t i = 0; i < kArrowLimit; ++i) {
    Arrow arrow;
    arrow.from = i * 7 % kBoxLimit;
    arrow.to = (i * 11 + 5) % kBoxLimit;
    arrow.label = "報告";
    if (arrow.from != arrow.to) chart.arrows.push_back(arrow);
  }
  (void)drawn(chart, Direction::Across);  // ends: its searches are counted, not timed
  (void)drawn(chart, Direction::Down);
}

std::string svg_by_lines(const Chart& chart, Direction direction) {
  std::string svg = draw(chart, drawn(chart, direction).layout, {"bodies", {}});
  for (std::size_t at = svg.find("><"); at != std::string::npos; at = svg.find("><", at + 2)) {
    svg.insert(at + 1, "\n");
  }
  return svg + "\n";
}

TEST(Draw, TheBodiesOfTheHandbook) {
  for (const std::string& slug : test::cases_with_bodies()) {
    const Chart chart = test::read_bodies(test::bodies_of_case(slug)).chart;
    for (const Direction direction : kDirections) {
      const std::string name = slug + "-bodies" + (direction == Direction::Across ? "" : "-narrow") + ".svg";
      const std::string svg = svg_by_lines(chart, direction);
      EXPECT_EQ(test::expected_in(SHIRUBE_ROOT "/tests/golden/charts/" + name, svg), svg) << name;
    }
  }
}

}  // namespace
}  // namespace shirube::chart
