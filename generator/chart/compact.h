// Takes out the room that no arrow needed.
// Takes a placement, its grid and the ways; gives the final geometry. Must not change which way an arrow
// goes: lines keep their order, so that nothing can come to overlap.
#pragma once

#include "chart/layout.h"
#include "chart/route.h"

namespace shirube::chart {

Layout compact(const Plan& plan, const Placement& placement, const Grid& grid, const Routing& routing);

}  // namespace shirube::chart
