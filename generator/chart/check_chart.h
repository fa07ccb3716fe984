// What can be said about a chart once all of it was read.
// Takes a chart; gives diagnostics and says whether it can be drawn. Must not change what was written.
#pragma once

#include "base/diagnostics.h"
#include "chart/chart.h"

namespace shirube::chart {

/// Reports what is missing or too much and, of a chart that was understood (`drawable`), what is hard to
/// read. False when the chart cannot be drawn.
bool check_chart(const Chart& chart, Diagnostics& diagnostics);

}  // namespace shirube::chart
