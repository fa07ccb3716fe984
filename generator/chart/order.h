// In which order the boxes of a cell stand.
// Takes a plan; gives the author's order, or one in which fewer arrows should cross. Must not route: it
// guesses from straight lines, and what it gives must be tried.
#pragma once

#include <vector>

#include "chart/place.h"

namespace shirube::chart {

/// Adjacent boxes of a cell change places where that takes crossings away (two sweeps). Boxes, in the order
/// in which they should be stacked; empty when the author's order is as good.
std::vector<std::size_t> propose_order(const Plan& plan, const PlaceOptions& options,
                                       const std::vector<Lines>& texts);

}  // namespace shirube::chart
