#include <gtest/gtest.h>
#include <tbb/parallel_for.h>

#include <cstdio>

#include "chart/audit.h"
#include "chart/draw.h"
#include "chart/draw_charts.h"
#include "support/files.h"
#include "unit/chart/chart_text.h"
#include "unit/chart/random_chart.h"

namespace shirube::chart {
namespace {

constexpr Direction kDirections[] = {Direction::Across, Direction::Down};

constexpr int kCrowdedWidth = 385;

struct Drawn {
  Plan plan;
  Layout layout;
  Audit audit;
};

Drawn drawn(const Chart& chart, Direction direction) {
  Drawn drawn;
  drawn.plan = make_plan(chart, direction, nullptr);
  LayoutOptions options;
  options.width = direction == Direction::Across ? kWideWidth : kNarrowWidth;
  drawn.layout = lay_out(drawn.plan, options);
  drawn.audit = audit(drawn.plan, drawn.layout);
  return drawn;
}

std::string defects_of(const Audit& audit) {
  std::string list;
  for (const Defect& defect : audit.defects) {
    list += std::to_string(static_cast<int>(defect.flaw)) + " part " +
            std::to_string(static_cast<int>(defect.part)) + " " + std::to_string(defect.index) + "; ";
  }
  return list;
}

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

std::string svg_by_lines(const Chart& chart, Direction direction) {
  std::string svg = draw(chart, drawn(chart, direction).layout, {"bodies", "", {}});
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
