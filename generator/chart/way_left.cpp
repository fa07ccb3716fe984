#include "chart/way_left.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace shirube::chart {
namespace {

/// How often a way turns at least that is at a distance of `ahead` from a side, measured in the heading in
/// which it must arrive, and `aside` from its ports.
int bends_left(Heading heading, Heading arrival, int ahead, int aside) {
  if (heading == opposite(arrival)) return 2;
  if (heading == arrival) return ahead <= 0 ? 4 : aside != 0 ? 2 : 0;
  const bool back = heading == Heading::Left || heading == Heading::Up;
  return ahead <= 0 || (back ? aside > 0 : aside < 0) ? 3 : 1;
}

}  // namespace

void WayLeft::add(const Port& port, const Point& at, int cost) {
  const bool beside = is_horizontal(port.out);
  const int along = beside ? at.y : at.x;
  Side& side = sides_[static_cast<std::size_t>(port.out)];
  const bool none = side.last < side.first;
  side.line = beside ? at.x : at.y;
  side.first = none ? along : std::min(side.first, along);
  side.last = none ? along : std::max(side.last, along);
  side.cost = none ? cost : std::min(side.cost, cost);
}

int WayLeft::from(const Point& at, Heading heading) const {
  int least = std::numeric_limits<int>::max();
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    const Side& side = sides_[i];
    if (side.last < side.first) continue;
    const auto out = static_cast<Heading>(i);
    const int along = is_horizontal(out) ? at.y : at.x;
    const int aside = along < side.first ? side.first - along : along > side.last ? side.last - along : 0;
    const int away =
        (is_horizontal(out) ? at.x : at.y) - side.line;  // positive: to the right of it, or below
    const int ahead = out == Heading::Right || out == Heading::Down ? away : -away;
    const int bends = bends_left(heading, opposite(out), ahead, aside);
    least = std::min(least, side.cost + std::abs(away) + std::abs(aside) + bends * kBendCost);
  }
  return least;
}

}  // namespace shirube::chart
