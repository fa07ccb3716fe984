// Names in a block, and what is said about them.
// Takes names as written; gives what they stand for, or a diagnostic with the nearest known name. Must not
// know what lines look like.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "chart/chart.h"
#include "text/fold.h"

namespace shirube::chart {

/// For a reader to build on.
struct BlockReports {
  using Names = std::map<std::string, std::size_t, std::less<>>;  ///< folded name → index

  explicit BlockReports(Diagnostics& told) : diagnostics(told) {}

  /// `all` are the things that `names` leads to; `what` is the phrase for one of them.
  template <typename Named>
  std::optional<std::size_t> find(const Word& name, const char* what, const Names& names,
                                  const std::vector<Named>& all) {
    const auto found = names.find(text::fold(name.text));
    if (found != names.end()) return found->second;
    // That there is nothing at all is said once, for the chart.
    sound = sound && !all.empty();
    if (all.empty()) return std::nullopt;
    std::vector<std::string_view> known;
    for (const Named& one : all) known.push_back(one.id.text);
    report_unknown(name, what, known);
    return std::nullopt;
  }

  void report_unknown(const Word& name, const char* what, const std::vector<std::string_view>& known);
  /// A line that does not have the form of `what`.
  void refuse(const SourceSpan& span, const char* what, std::string form);
  void report(Rule rule, const SourceSpan& span, std::vector<std::string> args);

  Diagnostics& diagnostics;
  bool sound = true;  ///< false once anything was reported
};

}  // namespace shirube::chart
