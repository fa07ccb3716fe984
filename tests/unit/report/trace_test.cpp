#include "base/trace.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report/trace_charts.h"

namespace shirube::report {
namespace {

chart::DrawnChart drawn_chart() {
  chart::DrawnChart drawn;
  drawn.drawn = true;
  drawn.chart.boxes.resize(2);
  drawn.chart.arrows.resize(1);
  drawn.wide.width = 400;
  drawn.wide.height = 100;
  drawn.wide.arrows.resize(1);
  drawn.wide.arrows[0].points = {{0, 0}, {100, 0}, {100, 50}};
  drawn.narrow.width = 300;
  return drawn;
}

Trace traced() {
  model::Handbook book;
  parse::Document document;
  document.folder = "cases";
  document.slug = "a";
  book.documents.push_back(std::make_shared<const parse::Document>(document));
  chart::DrawnChart failed = drawn_chart();
  failed.drawn = false;
  Trace trace;
  trace_charts(book, {drawn_chart(), failed, drawn_chart()}, trace);
  return trace;
}

TEST(TraceCharts, OneLineForEachDrawing) {
  const std::string text = format_trace(traced());
  EXPECT_NE(
      text.find("cases/a.html 1 wide: boxes 2 arrows 1 crossings 0 bends 1 most_bends 1 jogs 0 length 150 "
                "distance 150 width 400 height 100 box_share_per_mille 0 ugly_breaks 0 lines 0\n"
                "cases/a.html 1 narrow: boxes 2 arrows 1 crossings 0 bends 0 "),
      std::string::npos)
      << text;
  EXPECT_EQ(text.find("cases/a.html 2"), std::string::npos) << "what was not drawn has no measures";
  EXPECT_NE(text.find("cases/a.html 3 wide"), std::string::npos);
}

TEST(TraceCharts, FiguresInJson) {
  const auto events = nlohmann::json::parse(format_trace_json(traced()))["traceEvents"];
  ASSERT_EQ(events.size(), 4U);
  EXPECT_EQ(events[0]["name"], "cases/a.html 1 wide");
  EXPECT_EQ(events[0]["ph"], "i");
  EXPECT_EQ(events[0]["args"]["bends"], 1);
  EXPECT_EQ(events[0]["args"]["width"], 400);
}

}  // namespace
}  // namespace shirube::report
