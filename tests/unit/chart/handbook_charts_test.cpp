// The handbook's own charts, laid out as its pages show them, held to their bars.

#include <gtest/gtest.h>

#include <cstdio>

#include "chart/audit.h"
#include "chart/draw.h"
#include "chart/draw_charts.h"
#include "config/config.h"
#include "parse/parse_document.h"
#include "source/disk_tree.h"
#include "source/read_sources.h"

namespace shirube::chart {
namespace {

/// What a drawing has reached. It may become better: then its bar here becomes tighter.
struct Bar {
  const char* name;
  int crossings, bends, most_bends;
  int length;  ///< percent of what the arrows would take if nothing were in their way
  int share;   ///< of the boxes in the drawing, in thousandths
  int ugly;    ///< breaks inside words
};

constexpr Bar kBars[] = {
    {"c-byoin-iryo-fukushi", 1, 12, 2, 106, 346, 1},
    {"c-byoin-iryo-fukushi ↓", 1, 5, 2, 101, 328, 2},
    {"h-shi-kyoju-shien", 1, 11, 2, 105, 287, 2},
    {"h-shi-kyoju-shien ↓", 1, 12, 2, 106, 350, 3},
    {"i-shi-iryo-fukushi-renkei", 0, 12, 4, 108, 280, 2},
    {"i-shi-iryo-fukushi-renkei ↓", 0, 7, 2, 104, 326, 4},
    {"i-shi-iryo-fukushi-renkei 会議体図", 0, 0, 0, 100, 244, 0},
    {"i-shi-iryo-fukushi-renkei 会議体図 ↓", 0, 0, 0, 100, 469, 0},
    {"j-shi-soudan-taisei", 0, 6, 4, 103, 254, 2},
    {"j-shi-soudan-taisei ↓", 0, 10, 2, 104, 330, 2},
    {"kawasaki-subete-no-shimin 会議体図", 0, 0, 0, 100, 276, 1},
    {"kawasaki-subete-no-shimin 会議体図 ↓", 0, 0, 0, 100, 529, 1},
    {"l-keniki-takikan-kyodo", 1, 8, 2, 104, 338, 0},
    {"l-keniki-takikan-kyodo ↓", 0, 14, 2, 106, 312, 3},
    {"l-keniki-takikan-kyodo 会議体図", 0, 0, 0, 100, 320, 0},
    {"l-keniki-takikan-kyodo 会議体図 ↓", 0, 0, 0, 100, 530, 0},
};

struct HandbookCharts {
  model::Handbook book;
  std::vector<DrawnChart> charts;
  Diagnostics problems;
};

HandbookCharts read_and_draw() {
  HandbookCharts read;
  FileTable files;
  const source::DiskTree tree(SHIRUBE_ROOT);
  const config::Config config = config::load_config(tree, files, read.problems);
  const source::SourceSet sources = source::read_sources(tree, config, files, read.problems);
  const auto places = parse::read_places(sources.place_tables, files, config, read.problems);
  const auto glossary = parse::read_glossary(sources.glossary, files, config, read.problems);
  read.book = model::build_model(parse::parse_documents(sources, files, config, read.problems), places,
                                 glossary, files, config, read.problems);
  read.charts = draw_charts(read.book, files, read.problems);
  return read;
}

const Bar* bar_of(const std::string& name) {
  for (const Bar& bar : kBars) {
    if (name == bar.name) return &bar;
  }
  return nullptr;
}

void print_row(const std::string& name, const Measures& m, std::size_t arrows, std::size_t bytes) {
  std::printf("%-28s %4dx%-5d %d %3d/%-2zu %d %d %4d%% %5.1f%% %2d/%-2d %6zu\n", name.c_str(), m.width,
              m.height, m.crossings, m.bends, arrows, m.most_bends, m.jogs, m.length * 100 / m.distance,
              m.box_share / 10.0, m.ugly_breaks, m.lines, bytes);
}

void expect_within(const Bar& bar, const Measures& m) {
  EXPECT_LE(m.crossings, bar.crossings) << bar.name;
  EXPECT_LE(m.bends, bar.bends) << bar.name;
  EXPECT_LE(m.most_bends, bar.most_bends) << bar.name;
  EXPECT_LT(m.length * 100, m.distance * (bar.length + 1)) << bar.name;
  EXPECT_GE(m.box_share, bar.share) << bar.name;
  EXPECT_LE(m.ugly_breaks, bar.ugly) << bar.name;
}

/// What any chart that is read with care should reach.
void expect_good(const std::string& name, const Measures& m, std::size_t arrows, std::size_t bytes) {
  EXPECT_LE(m.bends * 10, static_cast<int>(arrows) * 13) << name;
  EXPECT_LE(m.most_bends, 4) << name;
  EXPECT_EQ(m.jogs, 0) << name;
  EXPECT_LE(m.length * 100, m.distance * 125) << name;
  EXPECT_GE(m.box_share, 250) << name;
  EXPECT_LE(m.ugly_breaks * 10, m.lines) << name;
  EXPECT_EQ(m.lone_characters, 0) << name;
  EXPECT_LE(bytes, 15'000U) << name;
}

/// Across it is neither a ribbon nor a tower; down, two tiers have text of 12 pixels on a phone.
void expect_to_fit(const std::string& name, const Measures& m, const Chart& chart, Direction direction) {
  if (direction == Direction::Across) {
    EXPECT_GE(m.width * 10, m.height * 5) << name;
    EXPECT_LE(m.width * 10, m.height * 22) << name;
  } else if (chart.tiers.size() <= 2) {
    EXPECT_GE(kFont * kNarrowWidth, 12 * m.width) << name;
  }
}

TEST(HandbookCharts, AreDrawnAsWellAsTheyWere) {
  const HandbookCharts read = read_and_draw();
  EXPECT_FALSE(read.problems.has_errors());
  EXPECT_EQ(read.charts.size() * 2, std::size(kBars));
  std::printf("chart, size, crossings, bends/arrows, most, jogs, length, share, ugly/lines, bytes\n");
  for (const DrawnChart& drawn : read.charts) {
    ASSERT_TRUE(drawn.drawn);
    for (const Direction direction : {Direction::Across, Direction::Down}) {
      const bool across = direction == Direction::Across;
      const Layout& layout = across ? drawn.wide : drawn.narrow;
      const std::string kind = drawn.chart.diagram == Diagram::Bodies ? " 会議体図" : "";
      const std::string name = read.book[drawn.document].slug + kind + (across ? "" : " ↓");
      const Measures measures = audit(make_plan(drawn.chart, direction, nullptr), layout).measures;
      const std::size_t bytes = draw(drawn.chart, layout, {"c", {}}).size();
      print_row(name, measures, drawn.chart.arrows.size(), bytes);
      const Bar* bar = bar_of(name);
      EXPECT_NE(bar, nullptr) << name;
      if (bar != nullptr) expect_within(*bar, measures);
      EXPECT_LE(measures.width, across ? kWideWidth : 460) << name;
      // Of bodies there are few, with names for lines, and a frame is no box: their own bars must do.
      if (drawn.chart.diagram == Diagram::Bodies) continue;
      expect_good(name, measures, drawn.chart.arrows.size(), bytes);
      expect_to_fit(name, measures, drawn.chart, direction);
    }
  }
}

}  // namespace
}  // namespace shirube::chart
