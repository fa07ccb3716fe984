// A chart as parts.
// Takes a chart; gives its boxes, arrows, tiers and phases by the names its author gave them. Must not look
// at the layout: a chart that is only drawn differently is the same.
#pragma once

#include "changes/budget.h"
#include "changes/part.h"
#include "chart/chart.h"

namespace shirube::changes {

Part part_of(const chart::Chart& chart);

/// `older` with the names that boxes, tiers and phases have in `newer`: what only hangs on a name that
/// changed is no change. Both sealed; so is what it gives.
Part with_newer_names(Part older, const Part& newer, Budget& budget);

}  // namespace shirube::changes
