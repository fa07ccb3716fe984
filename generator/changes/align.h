// Which part of a document is which in a later state.
// Takes the parts of both; gives pairs. Must not compare all with all where there are many.
#pragma once

#include <optional>
#include <vector>

#include "changes/budget.h"
#include "changes/part.h"

namespace shirube::changes {

/// For each newer part the older one that it was, or nothing. First those that say the same, then those of
/// one name (rows: those with the most first cells in common), then the most alike (`likeness.h`) beginning
/// with the best; at last, where there can only be one (declared sections, charts), what is left in its
/// order, and sections of one heading that the site declares by another key now. Order does not matter
/// otherwise.
std::vector<std::optional<std::size_t>> align(const std::vector<Part>& older, const std::vector<Part>& newer,
                                              Budget& budget);

}  // namespace shirube::changes
