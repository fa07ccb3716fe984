// The front matter of a new document.
// Takes a plan; gives YAML with what is known, and with comments that say what is still to be written.
// Must not fill in what nobody said: an empty value is found by `check`, a wrong one is not.
#pragma once

#include <string>

#include "draft/plan.h"
#include "model/handbook.h"

namespace shirube::draft {

/// Between two lines of `---`. Required fields stand there, empty when they were not given; the others wait
/// behind a `#` that the author takes away.
std::string front_matter(const Plan& plan, const model::Handbook& book);

}  // namespace shirube::draft
