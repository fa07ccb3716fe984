// Which part of its page tells of a box.
// Takes a chart and the document it stands in; gives an anchor for each box, and says which heading is not
// there. Must not guess: a heading counts when it says the same as the chart.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "chart/chart.h"
#include "parse/document.h"

namespace shirube::chart {

/// The heading that the author names (`節:`), or else the one that is called like the box's phase, or an
/// empty text.
std::vector<std::string> find_anchors(const Chart& chart, const parse::Document& document,
                                      Diagnostics& diagnostics);

}  // namespace shirube::chart
