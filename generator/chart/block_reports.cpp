#include "chart/block_reports.h"

#include <algorithm>
#include <utility>

#include "text/nearest.h"

namespace shirube::chart {

void BlockReports::report_unknown(const Word& name, const char* what,
                                  const std::vector<std::string_view>& known) {
  constexpr std::size_t kShown = 12;
  std::string list;
  for (std::size_t i = 0; i < std::min(known.size(), kShown); ++i) {
    list += (i > 0 ? "、" : "") + std::string(known[i]);
  }
  if (known.size() > kShown) list += "…";
  sound = false;
  diagnostics.add(Rule::ChartUnknown, name.span, {name.text, what, list.empty() ? "－" : list},
                  text::nearest(name.text, known));
}

void BlockReports::refuse(const SourceSpan& span, const char* what, std::string form) {
  report(Rule::ChartLine, span, {what, std::move(form)});
}

void BlockReports::report(Rule rule, const SourceSpan& span, std::vector<std::string> args) {
  sound = false;
  diagnostics.add(rule, span, std::move(args));
}

}  // namespace shirube::chart
