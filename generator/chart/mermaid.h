// A chart for Mermaid.
// Takes a chart; gives the text of a Mermaid swimlane diagram (11.16 or later) or, for bodies, of a
// flowchart, so that nobody is bound to this program. Must not be used for our own pages.
#pragma once

#include <string>

#include "chart/chart.h"

namespace shirube::chart {

/// Begins with the title as a comment. Tiers are lanes. Mermaid has released no phases: they stand in
/// comments before their boxes. Bands become boxes without arrows in their first tier. Of bodies, tiers and
/// wholes are subgraphs.
std::string to_mermaid(const Chart& chart);

}  // namespace shirube::chart
