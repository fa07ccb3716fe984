// Ways for all arrows.
// Takes a plan and a placement; gives a way and a place for the words of each arrow. Must not move boxes.
#pragma once

#include <cstdint>
#include <vector>

#include "chart/laid_ways.h"

namespace shirube::chart {

struct Routing {
  std::vector<Route> routes;  ///< as the links of the plan
  std::int64_t steps = 0;
  int crossings = 0;
  int missing = 0;  ///< links without a way, or without a place for their words
};

/// What bounds the time, in nodes looked at.
struct RouteLimits {
  std::int64_t better = 0;  ///< beyond, no better ways are looked for
  std::int64_t all = 0;     ///< beyond, no ways are looked for: the rest have none
};

/// One arrow after the other, the shortest first; then, a few times, each and each pair that crosses is taken
/// out and laid again where that is cheaper.
Routing route(const Plan& plan, const Placement& placement, Grid& grid, const RouteLimits& limits);

}  // namespace shirube::chart
