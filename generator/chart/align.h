// Heights of the boxes of a row, so that arrows between neighbours run straight.
// Takes a plan and boxes stacked from the top of their rows; gives boxes moved within their rows. Must not
// change their order, nor bring them nearer to each other than their gaps.
#pragma once

#include <vector>

#include "chart/geometry.h"
#include "chart/plan.h"

namespace shirube::chart {

/// The boxes of one cell, from top to bottom.
struct Stack {
  std::size_t row = 0;
  std::size_t column = 0;
  std::vector<std::size_t> boxes;
  std::vector<int> gaps;  ///< above each box but the first
};

/// Least squares within each stack (isotonic regression by pooling adjacent violators, Barlow et al. 1972),
/// column by column, there and back a few times.
void align(const Plan& plan, const std::vector<Stack>& stacks, const std::vector<Rect>& rows,
           std::vector<Rect>& boxes);

}  // namespace shirube::chart
