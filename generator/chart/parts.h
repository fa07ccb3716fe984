// Which body is part of which.
// Takes what the lines of a chart say; gives each box its whole and says what cannot be drawn as one frame in
// another. Must not read text.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "chart/chart.h"

namespace shirube::chart {

struct PartOf {
  std::size_t part = 0;  ///< boxes
  std::size_t whole = 0;
  SourceSpan span;  ///< the name of the part
};

/// False when something was refused: what is left has no circles and is no deeper than `kDepthLimit`.
bool join_parts(const std::vector<PartOf>& parts, Chart& chart, Diagnostics& diagnostics);

/// The boxes that `whole` consists of, in their order; those that are part of nothing for `kNoBox`.
std::vector<std::size_t> parts_of(const Chart& chart, std::size_t whole);

/// How many wholes a box stands in.
std::size_t depth_of(const Chart& chart, std::size_t box);

}  // namespace shirube::chart
