#include "base/levels.h"

#include "base/check.h"

namespace shirube {

Levels::Levels() {
  for (std::size_t i = 0; i < kRuleCount; ++i) levels_[i] = rule_info(static_cast<Rule>(i)).severity;
}

void Levels::choose(Rule rule, Severity severity) {
  CHECK(is_adjustable(rule), "only what is a matter of judgement can be chosen");
  levels_[static_cast<std::size_t>(rule)] = severity;
}

bool is_adjustable(Rule rule) {
  const Severity usual = rule_info(rule).severity;
  return usual == Severity::Warning || usual == Severity::Info || is_about_privacy(rule);
}

}  // namespace shirube
