#include "chart/path_search.h"

#include <algorithm>
#include <cstdlib>

namespace shirube::chart {
namespace {

constexpr std::size_t kBuckets = 1U << 14U;  ///< dearer ways are not looked for

std::uint32_t state_of(std::size_t node, Heading heading) {
  return static_cast<std::uint32_t>(node * 4 + static_cast<std::size_t>(heading));
}

Heading heading_of(std::uint32_t state) {
  return static_cast<Heading>(state % 4);
}

Heading turned(Heading heading, int quarter) {
  return static_cast<Heading>((static_cast<int>(heading) + quarter) % 4);
}

}  // namespace

PathSearch::PathSearch(const Grid& grid)
    : grid_(grid),
      at_(grid.size()),
      step_{1, grid.columns(), -1, -grid.columns()},
      piece_{0, 0, -1, -grid.columns()},
      seen_(grid.size() * 4, 0),
      done_(grid.size() * 4, 0),
      goal_(grid.size(), 0),
      cost_(grid.size() * 4, 0),
      goal_cost_(grid.size(), 0),
      goal_heading_(grid.size(), 0),
      parent_(grid.size() * 4, kNoState),
      buckets_(kBuckets) {
  for (int y = 0; y < grid.rows(); ++y) {
    for (int x = 0; x < grid.columns(); ++x) at_[grid.index({x, y})] = grid.at({x, y});
  }
}

void PathSearch::begin() {
  ++run_;
  for (; lowest_ <= highest_; ++lowest_) buckets_[lowest_].clear();
  lowest_ = kBuckets;
  highest_ = 0;
}

std::optional<Found> PathSearch::find(const Wish& wish, const Rect& target) {
  begin();
  target_ = target;
  for (const Port& port : grid_.ports(wish.to)) {
    const std::size_t node = grid_.index(port.node);
    goal_[node] = run_;
    goal_heading_[node] = static_cast<std::uint8_t>(opposite(port.out));
    goal_cost_[node] = wish.arrive[static_cast<std::size_t>(port.out)] + port.off_centre / 4;
  }
  for (const Port& port : grid_.ports(wish.from)) {
    start_from(port, wish.leave[static_cast<std::size_t>(port.out)] + port.off_centre / 4);
  }
  for (; lowest_ <= highest_; ++lowest_) {
    while (!buckets_[lowest_].empty()) {
      const State state = buckets_[lowest_].back();
      buckets_[lowest_].pop_back();
      if (done_[state] == run_) continue;
      done_[state] = run_;
      ++steps_;
      if (goal_[state / 4] == run_) return trace(state, cost_[state]);
      expand(state);
    }
  }
  return std::nullopt;
}

void PathSearch::start_from(const Port& port, int cost) {
  go(state_of(grid_.index(port.node), port.out), port.out, cost, kEndLength);
}

void PathSearch::expand(State state) {
  const Heading heading = heading_of(state);
  go(state, heading, cost_[state], 1);
  const Cell& cell = grid_.cell(state / 4);
  if (cell.across_through > 0 || cell.down_through > 0)
    return;  // a bend on another line would look like a fork
  go(state, turned(heading, 1), cost_[state] + kBendCost, kEndLength);
  go(state, turned(heading, 3), cost_[state] + kBendCost, kEndLength);
}

/// Goes on from where `from` is until `at_least` pixels are behind, if the way is free.
void PathSearch::go(State from, Heading heading, int cost, int at_least) {
  const bool across = is_horizontal(heading);
  const std::ptrdiff_t step = step_[static_cast<std::size_t>(heading)];
  const std::ptrdiff_t piece = piece_[static_cast<std::size_t>(heading)];
  auto node = static_cast<std::ptrdiff_t>(from / 4);
  const Point begin = at_[from / 4];
  int length = 0;
  do {
    const Cell& between = grid_.cell(static_cast<std::size_t>(node + piece));
    if ((across ? between.right_taken : between.down_taken) > 0) return;
    node += step;
    const auto here = static_cast<std::size_t>(node);
    length = std::abs(at_[here].x - begin.x) + std::abs(at_[here].y - begin.y);
    if (length >= at_least && may_arrive(here, heading)) break;
    const Cell& cell = grid_.cell(here);
    if (cell.closed > 0) return;
    if ((across ? cell.down_through : cell.across_through) > 0) cost += kCrossingCost;
  } while (length < at_least);
  push(state_of(static_cast<std::size_t>(node), heading), from, cost + length);
}

bool PathSearch::may_arrive(std::size_t node, Heading heading) const {
  return goal_[node] == run_ && goal_heading_[node] == static_cast<std::uint8_t>(heading);
}

void PathSearch::push(State state, State parent, int cost) {
  const std::size_t node = state / 4;
  const Heading heading = heading_of(state);
  const bool arrives = may_arrive(node, heading);
  if (arrives) cost += goal_cost_[node];
  if (done_[state] == run_ || (seen_[state] == run_ && cost_[state] <= cost)) return;
  const int estimate = cost + (arrives ? 0 : rest(at_[node], heading));
  const auto bucket = static_cast<std::size_t>(estimate);
  if (bucket >= kBuckets) return;
  seen_[state] = run_;
  cost_[state] = cost;
  parent_[state] = parent;
  buckets_[bucket].push_back(state);
  lowest_ = std::min(lowest_, bucket);
  highest_ = std::max(highest_, bucket);
}

/// What is left to pay at least.
int PathSearch::rest(const Point& at, Heading heading) const {
  const int dx = std::max({0, target_.x - at.x, at.x - target_.right()});
  const int dy = std::max({0, target_.y - at.y, at.y - target_.bottom()});
  return dx + dy + kBendCost * bends_left(heading, at, dx, dy);
}

/// One bend at least for what does not lie ahead, two to turn round.
int PathSearch::bends_left(Heading heading, const Point& at, int dx, int dy) const {
  switch (heading) {
    case Heading::Right:
      return dx > 0 && at.x > target_.x ? 2 : dy > 0 ? 1 : 0;
    case Heading::Left:
      return dx > 0 && at.x < target_.x ? 2 : dy > 0 ? 1 : 0;
    case Heading::Down:
      return dy > 0 && at.y > target_.y ? 2 : dx > 0 ? 1 : 0;
    case Heading::Up:
      return dy > 0 && at.y < target_.y ? 2 : dx > 0 ? 1 : 0;
  }
  return 0;
}

Found PathSearch::trace(State last, int cost) const {
  Found found;
  found.cost = cost;
  State state = last;
  // The state of a port has no parent of this run: nothing was pushed for it.
  while (true) {
    found.way.push_back(grid_.node(state / 4));
    if (seen_[state] != run_) break;
    state = parent_[state];
  }
  std::reverse(found.way.begin(), found.way.end());
  Way corners;
  for (const Node& node : found.way) {
    const std::size_t size = corners.size();
    const bool straight =
        size >= 2 && ((corners[size - 1].x == corners[size - 2].x && node.x == corners[size - 1].x) ||
                      (corners[size - 1].y == corners[size - 2].y && node.y == corners[size - 1].y));
    if (straight) {
      corners.back() = node;
    } else {
      corners.push_back(node);
    }
  }
  found.way = std::move(corners);
  return found;
}

}  // namespace shirube::chart
