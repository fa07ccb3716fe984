#include "report/findings.h"

#include <algorithm>
#include <tuple>

namespace shirube::report {

std::vector<const Diagnostic*> in_order(const Diagnostics& diagnostics, const FileTable& files,
                                        Answered answered) {
  std::vector<const Diagnostic*> list;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.answer.empty() || answered == Answered::Told) list.push_back(&diagnostic);
  }
  const auto key = [&](const Diagnostic* one) {
    return std::tie(files[one->span.file].path, one->span.begin, one->rule, one->args);
  };
  std::stable_sort(list.begin(), list.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
  list.erase(
      std::unique(list.begin(), list.end(), [&](const auto* a, const auto* b) { return key(a) == key(b); }),
      list.end());
  return list;
}

}  // namespace shirube::report
