// One set of findings in each of the formats of `check`.
// Takes findings in order and what surrounds them; gives the whole text. Must not sort or leave out:
// `findings` does.
#pragma once

#include <span>
#include <string>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/phrases.h"
#include "report/report.h"

namespace shirube::report {

struct Findings {
  std::span<const Diagnostic* const> list;
  const FileTable& files;
  Language language;
  const Surroundings& surroundings;
};

/// For a terminal.
std::string told_as_text(const Findings& findings);

/// A list of objects; offsets are in bytes.
std::string told_as_json(const Findings& findings);

/// SARIF 2.1.0 (OASIS Standard, 27 March 2020): a run with the rules that were broken, where, what would mend
/// it, and the answers of reviewers as suppressions.
std::string told_as_sarif(const Findings& findings);

/// Orders for the log of GitHub Actions, which make annotations of them; what cannot be shown is counted.
std::string told_as_github(const Findings& findings);

}  // namespace shirube::report
