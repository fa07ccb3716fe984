// The body of a new document.
// Takes a form; gives its headings, each with a comment that says what belongs there. Must not write anything
// outside comments but headings: what is not filled in must be found by `check`.
#pragma once

#include <string>

#include "config/config.h"

namespace shirube::draft {

std::string body(const config::Form& form, const config::Config& config);

}  // namespace shirube::draft
