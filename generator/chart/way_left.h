// What is left to pay to a box, were nothing in between.
// Takes the free ports of a box and where a way has come to; gives a price that no way can be below. Must not
// know what stands on the grid: that is what makes it quick.
#pragma once

#include <array>

#include "chart/grid.h"

namespace shirube::chart {

// Prices in pixels of length.
inline constexpr int kBendCost = 45;
inline constexpr int kCrossingCost = 170;

/// The estimate of A*. It knows the sides of the box, since a bend weighs as much as many pixels: a way that
/// heads for the wrong side has to turn, and the search need not find that out step by step.
class WayLeft {
 public:
  void clear() { sides_.fill(Side{}); }
  void add(const Port& port, const Point& at, int cost);
  int from(const Point& at, Heading heading) const;

 private:
  /// The ports of one side.
  struct Side {
    int line = 0;              ///< x of a left or right side, y of the others
    int first = 0, last = -1;  ///< the ports along it; none while the last is before the first
    int cost = 0;              ///< of the cheapest
  };

  std::array<Side, 4> sides_;  ///< by the heading away from the box
};

}  // namespace shirube::chart
