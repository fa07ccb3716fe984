// The same chart in words, for a mail or a text file.
// Takes a chart; gives lines of text, set in by phase, tier, box and arrow. Must say the same as
// `list_in_words`.
#pragma once

#include <string>

#include "chart/chart.h"

namespace shirube::chart {

/// Title, description and note, then the list.
std::string plain_words(const Chart& chart);

}  // namespace shirube::chart
