// The text of a document beside what it was.
// Takes the parts of both states; gives those that differ. Must not know what a part stands for beyond its
// shape.
#pragma once

#include <vector>

#include "changes/budget.h"
#include "changes/changes.h"
#include "changes/part.h"

namespace shirube::changes {

/// In the order of the newer text; what is gone stands behind what it once followed. Both sealed.
std::vector<PartChange> compare_parts(const std::vector<Part>& older, const std::vector<Part>& newer,
                                      Budget& budget);

}  // namespace shirube::changes
