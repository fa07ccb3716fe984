#include "report/export_charts.h"

#include <algorithm>

#include "base/failure.h"
#include "chart/draw.h"
#include "chart/mermaid.h"
#include "chart/plain_words.h"
#include "link/link_graph.h"
#include "render/asset.h"
#include "report/find_page.h"
#include "report/svg_sheet.h"
#include "report/svg_style.h"

namespace shirube::report {
namespace {

using chart::DrawnChart;
using Charts = std::vector<const DrawnChart*>;

constexpr std::size_t kNamedPages = 5;  ///< in the hint of a page without charts

[[noreturn]] void fail_without_chart(const model::Handbook& book, const std::vector<DrawnChart>& charts,
                                     const std::string& page) {
  std::vector<std::string> pages;
  for (const DrawnChart& drawn : charts) pages.push_back(link::page_of(book, drawn.document));
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  std::string list;
  for (std::size_t i = 0; i < std::min(pages.size(), kNamedPages); ++i)
    list += (i > 0 ? ", " : "") + pages[i];
  if (pages.size() > kNamedPages) list += " …";
  throw Failure(Rule::NoChart, {page, list.empty() ? "@no-charts" : list});
}

Charts wanted(const model::Handbook& book, const std::vector<DrawnChart>& charts, const FileTable& files,
              const ChartRequest& request) {
  const model::DocumentId document = find_page(book, files, request.page);
  Charts found;
  for (const DrawnChart& drawn : charts) {
    if (drawn.document == document) found.push_back(&drawn);
  }
  const std::string page = link::page_of(book, document);
  if (found.empty()) fail_without_chart(book, charts, page);
  const bool one = request.form == ChartForm::Svg && request.number == 0;
  if (request.number > found.size() || (one && found.size() > 1)) {
    throw Failure(Rule::ChooseChart, {page, std::to_string(found.size())});
  }
  if (request.number > 0) return {found[request.number - 1]};
  return found;
}

Diagnostics problems_of(const model::Handbook& book, const Charts& charts, const Diagnostics& all) {
  Diagnostics own;
  for (const Diagnostic& problem : all.list()) {
    const bool inside = std::any_of(charts.begin(), charts.end(), [&](const DrawnChart* drawn) {
      const SourceSpan block = book[drawn->document].body.span(drawn->block);
      return problem.span.file == block.file && block.begin <= problem.span.begin &&
             problem.span.begin < block.begin + block.length;
    });
    if (inside) own.add(problem.rule, problem.span, problem.args, problem.suggestion);
  }
  return own;
}

/// Each begins with its title.
template <typename Write>
std::string one_after_another(const Charts& charts, Write write) {
  std::string out;
  for (const DrawnChart* drawn : charts) out += (out.empty() ? "" : "\n") + write(drawn->chart);
  return out;
}

std::string svg_of(const DrawnChart& drawn, const FileTree& tree) {
  const std::string svg = chart::draw(drawn.chart, drawn.wide, {"chart", {}});
  return with_style(with_notices(drawn.chart, drawn.wide, svg), render::asset(tree, "assets/shirube.css"),
                    render::asset(tree, "assets/chart.css"));
}

}  // namespace

ExportedCharts export_charts(const model::Handbook& book, const std::vector<DrawnChart>& charts,
                             const ChartSources& sources, const ChartRequest& request) {
  const Charts chosen = wanted(book, charts, sources.files, request);
  ExportedCharts given;
  Diagnostics problems = problems_of(book, chosen, sources.diagnostics);
  if (problems.has_errors()) {
    given.problems = std::move(problems);
    return given;
  }
  switch (request.form) {
    case ChartForm::Mermaid:
      given.text = one_after_another(chosen, chart::to_mermaid);
      break;
    case ChartForm::Svg:
      given.text = svg_of(*chosen.front(), sources.tree);
      break;
    case ChartForm::Text:
      given.text = one_after_another(chosen, chart::plain_words);
      break;
  }
  return given;
}

}  // namespace shirube::report
