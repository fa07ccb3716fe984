// The tables by which `check` finds slips in a text, for the page on which texts are written.
// Takes what a handbook decides about its checks; gives JSON that assets/contribute-patterns.js reads.
// Must not hold a pattern: the modules that check have them.
#pragma once

#include <string>
#include <vector>

#include "base/rules.h"
#include "config/checking.h"

namespace shirube::render {

/// {"writing": {"rows": [{"rule", "scope", "instead", "expression", "blanks"}], "lookAlikes": [[written,
/// meant]]}, "privacy": `privacy::patterns_json`, "stigma": [{"word", "instead"}]}. Safe in a classic script.
std::string contribute_patterns_json(const config::Checking& checking);

/// The rules that these tables tell, each once.
std::vector<Rule> pattern_rules();

}  // namespace shirube::render
