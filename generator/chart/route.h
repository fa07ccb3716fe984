// Ways for all arrows.
// Takes a plan and a placement; gives a way and a place for the words of each arrow. Must not move boxes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "chart/grid.h"
#include "chart/label_spot.h"
#include "chart/place.h"

namespace shirube::chart {

struct Route {
  Way way;                    ///< empty when there is none
  std::optional<Rect> label;  ///< where its words stand
};

struct Routing {
  std::vector<Route> routes;  ///< as the links of the plan
  std::int64_t steps = 0;
  int crossings = 0;
  bool complete = true;  ///< every link has a way, and a place for its words
};

/// One arrow after the other, the shortest first; then, a few times, each and each pair that crosses is taken
/// out and laid again where that is cheaper. Stops looking for better ways after `most_steps`.
Routing route(const Plan& plan, const Placement& placement, Grid& grid, std::int64_t most_steps);

}  // namespace shirube::chart
