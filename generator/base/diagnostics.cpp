#include "base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace shirube {

void Diagnostics::add(Rule rule, const SourceSpan& span, std::vector<std::string> args,
                      std::string suggestion) {
  add({.rule = rule, .span = span, .args = std::move(args), .suggestion = std::move(suggestion)});
}

void Diagnostics::add(Diagnostic diagnostic) {
  const Rule rule = diagnostic.rule;
  diagnostic.severity = levels_ ? levels_->of(rule) : rule_info(rule).severity;
  if (diagnostic.severity != Severity::Off) list_.push_back(std::move(diagnostic));
}

void Diagnostics::merge(Diagnostics&& other) {
  for (Diagnostic& diagnostic : other.list_) add(std::move(diagnostic));
  other.list_.clear();
}

void Diagnostics::weigh_by(const Levels& levels) {
  levels_ = levels;
  for (Diagnostic& diagnostic : std::exchange(list_, {})) add(std::move(diagnostic));
}

bool Diagnostics::has(Severity severity) const {
  return std::any_of(list_.begin(), list_.end(), [severity](const Diagnostic& diagnostic) {
    return diagnostic.severity <= severity && diagnostic.answer.empty();
  });
}

}  // namespace shirube
