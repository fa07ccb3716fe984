// One chart, from text to both drawings.
// Takes the text of a block; gives all that is made of it. Must do what `draw_charts` does for a page,
// without anything beside it, so that it can be timed.
#pragma once

#include <string>

#include "chart/audit.h"
#include "chart/chart.h"
#include "chart/layout.h"
#include "markdown/tree.h"

namespace shirube::bench {

/// A block as the stages before find it.
struct ChartText {
  std::string file;
  markdown::Tree tree;
};

ChartText chart_text(const std::string& source);

struct Side {
  chart::Plan plan;
  chart::Layout layout;
  chart::Audit audit;
  std::string svg;
};

struct ChartRun {
  chart::Chart chart;
  Side wide;
  Side narrow;
};

ChartRun run_chart(const ChartText& text, const chart::Lexicon& lexicon);

}  // namespace shirube::bench
