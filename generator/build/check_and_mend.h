// Checking a handbook and mending what can be mended without asking.
// Takes options of a check; gives what was mended and what is left. Must not publish.
#pragma once

#include <vector>

#include "build/build.h"
#include "mend/apply_fixes.h"

namespace shirube::build {

struct MendResult {
  std::vector<mend::Mended> mended;
  BuildResult left;  ///< of the check after the last change
};

/// Checks, makes the safe fixes and checks again, until there are none. Throws `Failure` (FixNeedsFolder) for
/// what was read from a revision. `trace` may be null.
MendResult check_and_mend(const BuildOptions& options, Trace* trace);

}  // namespace shirube::build
