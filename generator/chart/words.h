// The same chart in words.
// Takes a chart; gives escaped HTML: a list in the order of the story, and a table of tiers and phases. For
// all who cannot see the drawing, for search, and for paper. Must not leave out what the drawing shows.
#pragma once

#include <string>

#include "chart/chart.h"

namespace shirube::chart {

/// An ordered list: phase, tier, box, and where it leads. Each box, arrow and band stands in it once.
std::string list_in_words(const Chart& chart);

/// A table: tiers are rows, phases columns, boxes lists in the cells.
std::string table_in_words(const Chart& chart);

}  // namespace shirube::chart
