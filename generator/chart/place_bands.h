// Bands and their texts, when boxes stand.
// Takes a placement with boxes, rows and columns; gives it bands and the places of their texts. Must not move
// boxes.
#pragma once

#include "chart/place.h"

namespace shirube::chart {

inline constexpr int kBandPad = 4;  ///< around the text of a band

/// Across, bands stand in their gutters already; down, they are put between rows. A text stands where fewest
/// arrows would want to run through the band.
void place_bands(const Plan& plan, int row_steps, Placement& placement);

}  // namespace shirube::chart
