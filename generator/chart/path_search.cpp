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
      seen_(grid.size() * 4, 0),
      done_(grid.size() * 4, 0),
      goal_(grid.size(), 0),
      cost_(grid.size() * 4, 0),
      goal_cost_(grid.size(), 0),
      goal_heading_(grid.size(), 0),
      parent_(grid.size() * 4, kNoState),
      buckets_(kBuckets) {}

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
  const State own = state_of(grid_.index(port.node), port.out);
  go(own, port.node, port.out, cost, kEndLength);
}

void PathSearch::expand(State state) {
  const Node node = grid_.node(state / 4);
  const Heading heading = heading_of(state);
  go(state, node, heading, cost_[state], 1);
  if (grid_.used(node)) return;  // a bend on another line would look like a fork
  go(state, node, turned(heading, 1), cost_[state] + kBendCost, kEndLength);
  go(state, node, turned(heading, 3), cost_[state] + kBendCost, kEndLength);
}

/// Goes on from `node` until `at_least` pixels are behind, if the way is free.
void PathSearch::go(State from, Node node, Heading heading, int cost, int at_least) {
  const Point begin = grid_.at(node);
  Node at = node;
  int length = 0;
  do {
    Node next = at;
    if (!grid_.step(next, heading) || !grid_.free_piece(at, heading)) return;
    at = next;
    const Point here = grid_.at(at);
    length = std::abs(here.x - begin.x) + std::abs(here.y - begin.y);
    if (may_arrive(at, heading) && length >= at_least) break;
    if (!grid_.open(at)) return;
    if (grid_.crossed(at, heading)) cost += kCrossingCost;
  } while (length < at_least);
  push(state_of(grid_.index(at), heading), from, cost + length, at, heading);
}

bool PathSearch::may_arrive(Node node, Heading heading) const {
  const std::size_t i = grid_.index(node);
  return goal_[i] == run_ && goal_heading_[i] == static_cast<std::uint8_t>(heading);
}

void PathSearch::push(State state, State parent, int cost, Node node, Heading heading) {
  const bool arrives = may_arrive(node, heading);
  if (arrives) cost += goal_cost_[state / 4];
  if (done_[state] == run_ || (seen_[state] == run_ && cost_[state] <= cost)) return;
  const auto bucket = static_cast<std::size_t>(cost + (arrives ? 0 : rest(node, heading)));
  if (bucket >= kBuckets) return;
  seen_[state] = run_;
  cost_[state] = cost;
  parent_[state] = parent;
  buckets_[bucket].push_back(state);
  lowest_ = std::min(lowest_, bucket);
  highest_ = std::max(highest_, bucket);
}

/// What is left to pay at least.
int PathSearch::rest(Node node, Heading heading) const {
  const Point at = grid_.at(node);
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
