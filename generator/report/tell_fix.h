// What would mend a finding, for people.
// Takes a diagnostic and its file; gives a line of text. Must not change anything: `mend` does.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/phrases.h"

namespace shirube::report {

/// One line that says what is written there and what to write instead; empty when there is no fix, or when
/// the hint asks already whether a name is meant.
std::string tell_fix(const Diagnostic& diagnostic, const SourceFile& file, Language language);

}  // namespace shirube::report
