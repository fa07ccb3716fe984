// The findings of a run, in the order in which they are told.
// Takes all diagnostics; gives them sorted, equal ones once. Must not leave any out but for those that have
// an answer, where nobody wants them.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"

namespace shirube::report {

enum class Answered { Told, LeftOut };

/// By path, offset, rule and arguments.
std::vector<const Diagnostic*> in_order(const Diagnostics& diagnostics, const FileTable& files,
                                        Answered answered);

}  // namespace shirube::report
