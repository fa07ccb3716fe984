// How bad each problem is in one handbook.
// Takes what its declarations choose; gives the severity of a rule. Must not let anyone choose where the
// choice is none: what keeps pages from being made, or makes them unsafe, stays an error.
#pragma once

#include <array>

#include "base/rules.h"

namespace shirube {

class Levels {
 public:
  /// What the table of rules says.
  Levels();
  Severity of(Rule rule) const { return levels_[static_cast<std::size_t>(rule)]; }
  /// Only for a rule that `is_adjustable`.
  void choose(Rule rule, Severity severity);

 private:
  std::array<Severity, kRuleCount> levels_;
};

/// Whether a handbook may choose how bad this is: all that is not an error of the table, and what tells of
/// private persons.
bool is_adjustable(Rule rule);

}  // namespace shirube
