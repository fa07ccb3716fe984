// The charts of a handbook as this program draws them for wide screens: a list as JSON (bench/layout_json.h)
// with page, number on the page and title. usage: chart_layouts SITE

#include <cstdio>
#include <iostream>

#include "base/failure.h"
#include "bench/chart_run.h"
#include "bench/layout_json.h"
#include "bench/real_charts.h"

namespace {

nlohmann::ordered_json layouts_of(const char* site) {
  const shirube::bench::RealCharts charts = shirube::bench::read_real_charts(site);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  std::size_t number = 0;
  for (std::size_t i = 0; i < charts.texts.size(); ++i) {
    const shirube::bench::NamedText& text = charts.texts[i];
    number = i > 0 && charts.texts[i - 1].page == text.page ? number + 1 : 1;
    const shirube::bench::ChartRun run =
        shirube::bench::run_chart(shirube::bench::chart_text(text.source), charts.lexicon);
    list.push_back({{"page", text.page},
                    {"number", number},
                    {"title", run.chart.title.text},
                    {"drawing", shirube::bench::to_json(run.wide.plan, run.wide.layout)}});
  }
  return list;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::cout << layouts_of(argc > 1 ? argv[1] : ".").dump(1) << '\n';
    return 0;
  } catch (const shirube::Failure& failure) {
    std::fprintf(stderr, "chart_layouts: %s\n", failure.args.empty() ? "" : failure.args.front().c_str());
    return 2;
  }
}
