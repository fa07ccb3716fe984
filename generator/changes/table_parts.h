// The columns of a table beside what they were.
// Takes both states of a table; gives the older one with the keys of today. Must not look at the cells'
// texts.
#pragma once

#include "changes/part.h"

namespace shirube::changes {

/// A column that the site declares by another key now is the same as long as it has the same head. Both
/// sealed; so is what it gives.
Part with_newer_columns(Part older, const Part& newer);

}  // namespace shirube::changes
