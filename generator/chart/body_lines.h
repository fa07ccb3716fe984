// Which bodies stand side by side.
// Takes a chart of bodies and how many columns there are; gives the lines of each tier. Must not hold sizes.
#pragma once

#include <cstddef>
#include <vector>

#include "chart/chart.h"

namespace shirube::chart {

/// A body that is part of nothing, with all its parts.
struct BodyUnit {
  std::size_t box = 0;
  std::size_t span = 1;   ///< columns
  std::size_t start = 0;  ///< its first column
};

struct BodyLine {
  std::size_t tier = 0;
  std::vector<BodyUnit> units;  ///< from left to right
};

/// Bodies with many parts are broad where a line has room for it.
std::vector<BodyLine> fill_body_lines(const Chart& chart, std::size_t columns);

/// As many columns as the fullest line takes.
std::size_t columns_of(const std::vector<BodyLine>& lines);

/// Chooses where the units of each line start, and their order: fewest crossings, then the author's order,
/// then what is linked near each other.
void arrange_lines(const Chart& chart, std::size_t columns, std::vector<BodyLine>& lines);

}  // namespace shirube::chart
