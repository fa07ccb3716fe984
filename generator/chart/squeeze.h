// New coordinates along one axis.
// Takes what stands along the axis and what of it is needed; gives a map from old to new coordinates that
// keeps the order. Must not know what the things are.
#pragma once

#include <vector>

#include "chart/place.h"
#include "chart/route.h"

namespace shirube::chart {

/// Where old coordinates go: all between two stops move with the first of them.
class Shift {
 public:
  /// What is at `from` or beyond it, up to the next stop, moves to `to` and beyond.
  void add(int from, int to) { stops_.push_back({from, to}); }
  int operator()(int old) const;

 private:
  struct Stop {
    int from, to;
  };
  std::vector<Stop> stops_;  ///< ascending
};

/// Vertical lines that no arrow runs along, and no label covers, go; columns keep their width.
Shift squeeze_columns(const Placement& placement, const std::vector<Polyline>& ways,
                      const std::vector<Rect>& labels);

/// Steps of height at which nothing stands or runs go.
Shift squeeze_rows(const Placement& placement, const std::vector<Polyline>& ways,
                   const std::vector<Rect>& labels);

}  // namespace shirube::chart
