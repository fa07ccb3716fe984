// Frames around boxes and their parts.
// Follows the stacking of boxes; gives the room that frames take and, when all boxes stand, their rectangles.
// Must not move boxes.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "chart/place.h"

namespace shirube::chart {

class FrameStack {
 public:
  /// By row and column: the lower end of what was stacked there so far, from the top of the row.
  using Bottoms = std::map<std::pair<std::size_t, std::size_t>, int>;

  explicit FrameStack(const Plan& plan);

  /// Ends the frames in which `box` was the last to be stacked. The lowest of their borders, or 0.
  int close(std::size_t box, Bottoms& bottoms);
  void place(Placement& placement) const;

 private:
  const Plan& plan_;
  std::vector<int> left_;  ///< boxes that a frame still waits for, by the box at its top
  std::vector<int> ends_;  ///< its lower border
};

}  // namespace shirube::chart
