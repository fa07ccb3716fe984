// What a reviewer decided about findings, as the document records it.
// Takes the findings of one document and its record; gives diagnostics, those that were decided on with their
// reason. Must not let a record silence what stops the build, unless it names the words it is about.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "config/config.h"
#include "parse/document.h"
#include "privacy/finding.h"

namespace shirube::privacy {

/// Also says which records are about nothing. `config`: the one that declares the form of the document.
void answer_findings(const config::Config& config, const parse::Document& document,
                     std::vector<Finding> findings, Diagnostics& problems);

}  // namespace shirube::privacy
