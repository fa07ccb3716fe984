#include "chart/place_frames.h"

namespace shirube::chart {

FrameStack::FrameStack(const Plan& plan)
    : plan_(plan), left_(plan.boxes.size(), 0), ends_(plan.boxes.size(), 0) {
  for (const PlanBox& box : plan.boxes) {
    for (std::size_t whole = box.whole; whole != kNoBox; whole = plan.boxes[whole].whole) ++left_[whole];
  }
}

int FrameStack::close(std::size_t box, Bottoms& bottoms) {
  int lowest = 0;
  for (std::size_t whole = plan_.boxes[box].whole; whole != kNoBox; whole = plan_.boxes[whole].whole) {
    if (--left_[whole] > 0) continue;
    const PlanBox& top = plan_.boxes[whole];
    int& end = ends_[whole];
    for (std::size_t column = top.first_column; column <= top.last_column; ++column) {
      end = std::max(end, bottoms[{top.row, column}]);
    }
    end += kFrameFoot;
    for (std::size_t column = top.first_column; column <= top.last_column; ++column) {
      bottoms[{top.row, column}] = end;
    }
    lowest = std::max(lowest, end);
  }
  return lowest;
}

void FrameStack::place(Placement& placement) const {
  for (const std::size_t whole : plan_.frames) {
    const Rect& box = placement.boxes[whole];
    const int end = placement.rows[plan_.boxes[whole].row].y + ends_[whole];
    placement.frames.push_back({box.x, box.y, box.width, end - box.y});
    placement.feet.push_back({box.x, end - kFrameFoot, box.width, kFrameFoot});
  }
}

}  // namespace shirube::chart
