// A diagram of bodies in words.
// Takes such a chart; gives escaped HTML. Must not leave out what the drawing shows.
#pragma once

#include <string>
#include <vector>

#include "chart/chart.h"

namespace shirube::chart {

/// Tier, body, where it leads, and its parts in a list of their own. `targets` are where they lead.
std::string bodies_list(const Chart& chart, const std::vector<std::string>& targets);

/// Tier, body, what it is part of, whom it reports to, whom it works with.
std::string bodies_table(const Chart& chart);

}  // namespace shirube::chart
