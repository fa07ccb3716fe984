#include "base/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace shirube {

void Diagnostics::add(Rule rule, const SourceSpan& span, std::vector<std::string> args,
                      std::string suggestion) {
  list_.push_back({rule, span, std::move(args), std::move(suggestion)});
}

void Diagnostics::merge(Diagnostics&& other) {
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
  other.list_.clear();
}

bool Diagnostics::has(Severity severity) const {
  return std::any_of(list_.begin(), list_.end(), [severity](const Diagnostic& diagnostic) {
    return rule_info(diagnostic.rule).severity <= severity;
  });
}

}  // namespace shirube
