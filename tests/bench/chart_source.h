// A chart as text.
// Takes a chart; gives the block that an author would have written for it. Must not be given texts with signs
// of the language in them: generated charts have none.
#pragma once

#include <string>

#include "chart/chart.h"

namespace shirube::bench {

std::string source_of(const chart::Chart& chart);

}  // namespace shirube::bench
