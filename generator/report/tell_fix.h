// What would mend a finding, for people and for programs.
// Takes a diagnostic and its file; gives a line of text, or JSON. Must not change anything: `mend` does.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/phrases.h"

namespace shirube::report {

/// One line that says what is written there and what to write instead; empty when there is no fix, or when
/// the hint asks already whether a name is meant.
std::string tell_fix(const Diagnostic& diagnostic, const SourceFile& file, Language language);

/// `{"safe": …, "edits": [{"offset": …, "length": …, "text": …}]}`, in bytes of the file.
nlohmann::ordered_json fix_json(const Fix& fix);

}  // namespace shirube::report
