#include "build/check_and_mend.h"

#include <iterator>
#include <utility>

#include "base/failure.h"

namespace shirube::build {

MendResult check_and_mend(const BuildOptions& options, Trace* trace) {
  constexpr int kRounds = 5;  // fixes that were in each other's way take one more each
  if (!options.revision.empty()) throw Failure(Rule::FixNeedsFolder, {options.revision});
  MendResult result;
  for (int round = 0; round < kRounds; ++round) {
    result.left = build(options, trace);
    std::vector<mend::Mended> now =
        mend::apply_fixes(result.left.diagnostics, result.left.files, options.site);
    if (now.empty()) return result;
    std::move(now.begin(), now.end(), std::back_inserter(result.mended));
  }
  result.left = build(options, trace);
  return result;
}

}  // namespace shirube::build
