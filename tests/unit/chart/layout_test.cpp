#include "chart/layout.h"

#include <gtest/gtest.h>
#include <tbb/parallel_for.h>

#include "chart/audit.h"
#include "chart/draw.h"
#include "chart/draw_charts.h"
#include "unit/chart/chart_text.h"
#include "unit/chart/drawn.h"
#include "unit/chart/random_chart.h"

namespace shirube::chart {
namespace {

using test::defects_of;
using test::drawn;
using test::Drawn;
using test::kDirections;

std::string svg_of(const Chart& chart, Direction direction) {
  return draw(chart, drawn(chart, direction).layout, {"c", {}});
}

TEST(Layout, DrawsFiveHundredChartsWithoutADefect) {
  constexpr std::size_t kCharts = 500;
  std::vector<std::string> defects(kCharts);
  tbb::parallel_for(std::size_t{0}, kCharts, [&](std::size_t i) {
    const Chart chart = test::random_chart(i + 1);
    for (const Direction direction : kDirections) {
      defects[i] += defects_of(drawn(chart, direction).audit);
    }
  });
  for (std::size_t i = 0; i < kCharts; ++i) EXPECT_EQ(defects[i], "") << "seed " << i + 1;
}

TEST(Layout, DrawsTheSmallestChart) {
  const auto read = test::read_chart("題名: 例\n段: 市\n列: 種\n［市／種］\n- 甲: あ\n");
  for (const Direction direction : kDirections) {
    EXPECT_EQ(defects_of(drawn(read.chart, direction).audit), "");
  }
}

// --- what must not matter ---

TEST(Layout, IsTheSameInEveryRun) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    EXPECT_EQ(svg_of(chart, Direction::Across), svg_of(chart, Direction::Across));
  }
}

TEST(Layout, DoesNotDependOnNames) {
  for (const std::string& slug : test::cases_with_charts()) {
    Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    for (const Direction direction : kDirections) {
      const std::string before = svg_of(chart, direction);
      Chart renamed = chart;
      for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
        renamed.boxes[i].id.text = "x" + std::to_string(chart.boxes.size() - i);
      }
      EXPECT_EQ(svg_of(renamed, direction), before) << slug;
    }
  }
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST(Layout, DoesNotDependOnTheWidthOfSigns) {
  for (const std::string& slug : test::cases_with_charts()) {
    const std::string text = test::chart_of_case(slug);
    std::string other = replaced(replaced(text, "［", "["), "］", "]");
    other = replaced(replaced(other, "／", "/"), " → ", "->");
    other = replaced(replaced(other, "\n- ", "\n－ "), ": ", "：");
    EXPECT_NE(text, other);
    const Chart one = test::read_chart(text).chart, two = test::read_chart(other).chart;
    for (const Direction direction : kDirections) {
      EXPECT_EQ(svg_of(one, direction), svg_of(two, direction)) << slug;
    }
  }
}

/// An isolated box at the end of a cell moves nothing above its row, and keeps all texts as they were.
/// (Beside it, arrows that give way to it may widen a gutter.)
TEST(Layout, ABoxMoreMovesOnlyItsRowAndWhatIsBelow) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const Layout before = drawn(chart, Direction::Across).layout;
    for (std::size_t tier = 0; tier < chart.tiers.size(); ++tier) {
      Chart more = chart;
      more.boxes.push_back(chart.boxes.back());
      more.boxes.back().tier = tier;
      const Layout after = drawn(more, Direction::Across).layout;
      for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
        if (chart.boxes[i].tier >= tier) continue;
        EXPECT_EQ(after.boxes[i].rect.y, before.boxes[i].rect.y) << slug << " " << tier << " " << i;
        EXPECT_EQ(after.boxes[i].text.lines, before.boxes[i].text.lines) << slug << " " << i;
      }
    }
  }
}

/// Turned round from right to left, with each arrow turned too, a chart is as easy to read. Ways are looked
/// for in the author's order, so that one crossing more or less is possible.
TEST(Layout, AMirroredChartCrossesHardlyMoreOften) {
  for (const std::string& slug : test::cases_with_charts()) {
    Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const int before = drawn(chart, Direction::Across).audit.measures.crossings;
    const std::size_t last = chart.phases.size() - 1;
    std::reverse(chart.phases.begin(), chart.phases.end());
    for (Box& box : chart.boxes) {
      box.first_phase = last - box.first_phase;
      box.last_phase = last - box.last_phase;
      std::swap(box.first_phase, box.last_phase);
    }
    for (Band& band : chart.bands) band.after_phase = last - 1 - band.after_phase;
    for (Arrow& arrow : chart.arrows) std::swap(arrow.from, arrow.to);
    const Drawn mirrored = drawn(chart, Direction::Across);
    EXPECT_EQ(defects_of(mirrored.audit), "") << slug;
    EXPECT_NEAR(mirrored.audit.measures.crossings, before, 1) << slug;
  }
}

// --- what would take long ---

Chart largest_chart(std::size_t tiers, std::size_t phases) {
  Chart chart = test::random_chart(1);
  chart.bands.clear();
  chart.tiers.resize(tiers, chart.tiers.front());
  chart.phases.resize(phases, chart.phases.front());
  chart.boxes.resize(kBoxLimit, chart.boxes.front());
  chart.arrows.clear();
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
    Box& box = chart.boxes[i];
    box.tier = i % tiers;
    box.first_phase = box.last_phase = i / tiers % phases;
  }
  for (std::size_t i = 0; i < kArrowLimit; ++i) {
    Arrow arrow;
    arrow.from = i * 7 % kBoxLimit;
    arrow.to = (i * 11 + 5) % kBoxLimit;
    arrow.label = "報告";
    if (arrow.from != arrow.to) chart.arrows.push_back(arrow);
  }
  return chart;
}

/// What is too much to draw ends in arrows that are reported, never in a drawing with faults.
TEST(Layout, GivesUpOnTheWorstArrowByArrow) {
  constexpr std::pair<std::size_t, std::size_t> kGrids[] = {{1, 2}, {2, 1}, {6, 8}, {3, 5}};
  for (const auto& [tiers, phases] : kGrids) {
    const Chart chart = largest_chart(tiers, phases);
    for (const Direction direction : kDirections) {
      for (const Defect& defect : drawn(chart, direction).audit.defects) {
        EXPECT_TRUE(defect.flaw == Flaw::NoWay || defect.flaw == Flaw::NoLabel)
            << tiers << "x" << phases << " " << phrase_of(defect.flaw) << " " << defect.index;
        EXPECT_EQ(defect.part, Part::Arrow);
      }
    }
  }
}

}  // namespace
}  // namespace shirube::chart
