#include "bench/chart_run.h"

#include "chart/draw.h"
#include "chart/draw_charts.h"
#include "chart/parse_chart.h"
#include "markdown/parse_markdown.h"

namespace shirube::bench {
namespace {

Side one_side(const chart::Chart& chart, chart::Direction direction, const chart::Lexicon& lexicon) {
  Side side;
  side.plan = chart::make_plan(chart, direction, &lexicon);
  side.layout = chart::lay_out(side.plan);
  side.audit = chart::audit(side.plan, side.layout);
  side.svg = chart::draw(chart, side.layout, {"chart", {}});
  return side;
}

}  // namespace

ChartText chart_text(const std::string& source) {
  ChartText text;
  text.file = "```事例チャート\n" + source + "```\n";
  Diagnostics problems;
  text.tree =
      markdown::parse_markdown(text.file, {{0}, 0, static_cast<std::uint32_t>(text.file.size())}, problems);
  return text;
}

ChartRun run_chart(const ChartText& text, const chart::Lexicon& lexicon) {
  Diagnostics problems;
  const markdown::NodeIndex block = text.tree[0].first_child;
  ChartRun run;
  run.chart = chart::parse_chart(chart::Diagram::Phases, chart::block_lines(text.tree, block, text.file),
                                 text.tree.span(block), problems);
  if (!run.chart.drawable) return run;
  run.wide = one_side(run.chart, chart::Direction::Across, lexicon);
  run.narrow = one_side(run.chart, chart::Direction::Down, lexicon);
  return run;
}

}  // namespace shirube::bench
