// Reading the text of a chart, of either kind.
// Takes the lines of a block; gives a `Chart`, whatever is written, and says what is wrong where it stands.
// Must not look at anything outside the block.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "chart/block_lines.h"
#include "chart/chart.h"

namespace shirube::chart {

/// `place` is the span of the block, for what is missing from it. Names are found however they are spelled
/// (`text::fold`); heads may stand anywhere, a box belongs to the cell above it.
Chart parse_chart(Diagram diagram, const std::vector<BlockLine>& lines, const SourceSpan& place,
                  Diagnostics& diagnostics);

}  // namespace shirube::chart
