// What is wrong with the content, as data.
// Takes what the stages report; gives one list, whose order does not matter: `report` sorts it.
// Must not print, translate or compute lines: `report` does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fix.h"
#include "base/levels.h"
#include "base/rules.h"
#include "base/span.h"

namespace shirube {

/// One problem at one place. The words of the message stand in the rule table; `args` fill its blanks.
struct Diagnostic {
  Rule rule;
  SourceSpan span;
  std::vector<std::string> args = {};
  std::string suggestion = {};  ///< the nearest known name, or empty
  std::optional<Fix> fix = {};  ///< what would mend it, where that can be said
  std::string answer = {};      ///< why a reviewer lets it stand, as the document records it, or empty
  Severity severity = Severity::Error;  ///< the sink sets it
};

/// A sink for problems. Stages that run in parallel fill one each and merge them afterwards.
class Diagnostics {
 public:
  void add(Rule rule, const SourceSpan& span, std::vector<std::string> args = {},
           std::string suggestion = {});
  void add(Diagnostic diagnostic);
  void merge(Diagnostics&& other);
  /// From now on everything here, and all that will be added, weighs what `levels` says.
  void weigh_by(const Levels& levels);
  bool has_errors() const { return has(Severity::Error); }
  /// Whether there is one without an answer that is as bad as `severity`, or worse.
  bool has(Severity severity) const;
  const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
  std::optional<Levels> levels_;  ///< nothing: what the table of rules says
};

}  // namespace shirube
