// What is wrong with the content, as data.
// Takes what the stages report; gives one sorted list, the same however many threads reported.
// Must not print, translate or compute lines: `report` does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/rules.h"
#include "base/span.h"

namespace shirube {

/// One problem at one place. The words of the message stand in the rule table; `args` fill its blanks.
struct Diagnostic {
  Rule rule;
  SourceSpan span;
  std::vector<std::string> args;
  std::string suggestion;  ///< the nearest known name, or empty
};

/// A sink for problems. Stages that run in parallel fill one each and merge them afterwards.
class Diagnostics {
 public:
  void add(Rule rule, const SourceSpan& span, std::vector<std::string> args = {},
           std::string suggestion = {});
  void merge(Diagnostics&& other);
  bool has_errors() const { return has(Severity::Error); }
  /// Whether there is one that is as bad as `severity`, or worse.
  bool has(Severity severity) const;
  const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace shirube
