// Charts that nobody wrote.
// Takes a seed; gives a chart within the limits that authors are told of: 3 to 24 boxes, 1 to 4 tiers, 2 to 6
// phases, Japanese text of 4 to 60 characters. The same seed gives the same chart on every machine.
#pragma once

#include <cstdint>

#include "chart/chart.h"

namespace shirube::test {

chart::Chart random_chart(std::uint64_t seed);

/// A diagram of bodies: 3 to 20 of them in 1 to 4 tiers, some with parts and parts of parts, and links.
chart::Chart random_bodies(std::uint64_t seed);

}  // namespace shirube::test
