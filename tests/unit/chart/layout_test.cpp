#include "chart/layout.h"

#include <gtest/gtest.h>
#include <tbb/parallel_for.h>

#include <cstdio>

#include "chart/audit.h"
#include "chart/draw.h"
#include "chart/draw_charts.h"
#include "unit/chart/chart_text.h"
#include "unit/chart/random_chart.h"

namespace shirube::chart {
namespace {

struct Drawn {
  Layout layout;
  Audit audit;
  std::string svg;
};

Drawn drawn(const Chart& chart, Direction direction) {
  const Plan plan = make_plan(chart, direction, nullptr);
  LayoutOptions options;
  options.width = direction == Direction::Across ? kWideWidth : kNarrowWidth;
  Drawn drawn;
  drawn.layout = lay_out(plan, options);
  drawn.audit = audit(plan, drawn.layout);
  drawn.svg = draw(chart, drawn.layout, {"c", "", {}});
  return drawn;
}

constexpr Direction kDirections[] = {Direction::Across, Direction::Down};

std::string defects_of(const Audit& audit) {
  std::string list;
  for (const Defect& defect : audit.defects) {
    list += std::string(phrase_of(defect.flaw)) + " part " + std::to_string(static_cast<int>(defect.part)) +
            " " + std::to_string(defect.index) + "; ";
  }
  return list;
}

TEST(Layout, DrawsFiveHundredChartsWithoutADefect) {
  constexpr std::size_t kCharts = 500;
  std::vector<std::string> defects(kCharts);
  tbb::parallel_for(std::size_t{0}, kCharts, [&](std::size_t i) {
    const Chart chart = test::random_chart(i + 1);
    for (const Direction direction : kDirections) {
      const Plan plan = make_plan(chart, direction, nullptr);
      LayoutOptions options;
      options.width = direction == Direction::Across ? kWideWidth : kNarrowWidth;
      defects[i] += defects_of(audit(plan, lay_out(plan, options)));
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

/// The bars of the handbook's own charts. What is reached is printed, so that it can only get better
/// knowingly.
TEST(Layout, DrawsTheChartsOfTheHandbookWell) {
  std::printf("%-28s %9s %5s %5s %4s %4s %6s %5s %5s %6s\n", "chart", "size", "cross", "bends", "max", "jogs",
              "length", "share", "ugly", "bytes");
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    for (const Direction direction : kDirections) {
      const Drawn result = drawn(chart, direction);
      const Measures& m = result.audit.measures;
      const int arrows = static_cast<int>(chart.arrows.size());
      std::printf("%-28s %4dx%-4d %5d %2d/%2d %4d %4d %5d%% %4d%% %2d/%2d %6zu\n",
                  (slug + (direction == Direction::Across ? "" : " ↓")).c_str(), m.width, m.height,
                  m.crossings, m.bends, arrows, m.most_bends, m.jogs, m.length * 100 / m.distance,
                  m.box_share / 10, m.ugly_breaks, m.lines, result.svg.size());
      EXPECT_EQ(defects_of(result.audit), "") << slug;
      EXPECT_LE(m.crossings, 1) << slug;
      EXPECT_LE(m.bends * 10, arrows * 13) << slug;
      EXPECT_LE(m.most_bends, 4) << slug;
      EXPECT_EQ(m.jogs, 0) << slug;
      EXPECT_LE(m.length * 100, m.distance * 125) << slug;
      EXPECT_GE(m.box_share, 240) << slug;
      EXPECT_LE(m.ugly_breaks * 1000, m.lines * 125) << slug;  // without the glossary's words
      EXPECT_EQ(m.lone_characters, 0) << slug;
      EXPECT_LE(result.svg.size(), 15'000U) << slug;
      if (direction == Direction::Across) {
        EXPECT_LE(m.width, kWideWidth) << slug;
        EXPECT_GE(m.width * 10, m.height * 5) << slug;
        EXPECT_LE(m.width * 10, m.height * 22) << slug;
      } else if (chart.tiers.size() <= 2) {
        EXPECT_GE(kFont * kNarrowWidth, 12 * m.width) << slug;  // text of 12 pixels on a phone
      }
    }
  }
}

// --- what must not matter ---

TEST(Layout, IsTheSameInEveryRun) {
  for (const std::string& slug : test::cases_with_charts()) {
    const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    EXPECT_EQ(drawn(chart, Direction::Across).svg, drawn(chart, Direction::Across).svg);
  }
}

TEST(Layout, DoesNotDependOnNames) {
  for (const std::string& slug : test::cases_with_charts()) {
    Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const std::string before = drawn(chart, Direction::Across).svg;
    for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
      chart.boxes[i].id.text = "x" + std::to_string(chart.boxes.size() - i);
    }
    EXPECT_EQ(drawn(chart, Direction::Across).svg, before) << slug;
  }
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST(Layout, DoesNotDependOnTheWidthOfSigns) {
  const std::string text = test::chart_of_case("h-shi-kyoju-shien");
  std::string other = replaced(replaced(text, "［", "["), "］", "]");
  other = replaced(replaced(other, "／", "/"), " → ", "->");
  other = replaced(replaced(other, "\n- ", "\n－ "), ": ", "：");
  EXPECT_EQ(drawn(test::read_chart(text).chart, Direction::Across).svg,
            drawn(test::read_chart(other).chart, Direction::Across).svg);
}

/// An isolated box at the end of a cell of the last row moves nothing above that row. (Beside it, arrows that
/// give way to it may widen a gutter.)
TEST(Layout, ABoxMoreMovesOnlyItsRowAndWhatIsBelow) {
  for (const std::string& slug : test::cases_with_charts()) {
    Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
    const Layout before = drawn(chart, Direction::Across).layout;
    Box box = chart.boxes.back();
    box.tier = chart.tiers.size() - 1;
    chart.boxes.push_back(box);
    const Layout after = drawn(chart, Direction::Across).layout;
    for (std::size_t i = 0; i + 1 < chart.boxes.size(); ++i) {
      if (chart.boxes[i].tier == box.tier) continue;
      EXPECT_EQ(after.boxes[i].rect.y, before.boxes[i].rect.y) << slug << " " << i;
      EXPECT_EQ(after.boxes[i].text.lines, before.boxes[i].text.lines) << slug << " " << i;
    }
  }
}

/// Turned round from right to left, with each arrow turned too, a chart is as easy to read.
TEST(Layout, AMirroredChartCrossesAsOften) {
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
    EXPECT_EQ(mirrored.audit.measures.crossings, before) << slug;
  }
}

// --- what would take long ---

TEST(Layout, GivesUpOnTheWorstInTime) {
  Chart chart = test::random_chart(1);
  chart.boxes.resize(kBoxLimit, chart.boxes.front());
  chart.arrows.clear();
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
    Box& box = chart.boxes[i];
    box.tier = i % chart.tiers.size();
    box.first_phase = box.last_phase = i / chart.tiers.size() % chart.phases.size();
  }
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

}  // namespace
}  // namespace shirube::chart
