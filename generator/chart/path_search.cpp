#include "chart/path_search.h"

#include <algorithm>
#include <cstdlib>

namespace shirube::chart {
namespace {

constexpr int kBuckets = 1 << 14;  ///< dearer ways are never looked for
constexpr std::uint32_t kNoEntry = static_cast<std::uint32_t>(-1);

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

PathSearch::PathSearch(const Grid& grid, std::int64_t most_steps)
    : grid_(grid),
      at_(grid.size()),
      step_{1, grid.columns(), -1, -grid.columns()},
      piece_{0, 0, -1, -grid.columns()},
      most_steps_(most_steps),
      records_(grid.size() * 4),
      goal_(grid.size(), 0),
      goal_cost_(grid.size(), 0),
      goal_heading_(grid.size(), 0),
      buckets_(kBuckets, kNoEntry) {
  for (int y = 0; y < grid.rows(); ++y) {
    for (int x = 0; x < grid.columns(); ++x) at_[grid.index({x, y})] = grid.at({x, y});
  }
}

void PathSearch::begin(const Search& how) {
  ++run_;
  how_ = how;
  how_.most_cost = std::min(how.most_cost, kBuckets - 1);
  for (; lowest_ <= highest_; ++lowest_) buckets_[lowest_] = kNoEntry;
  queue_.clear();
  lowest_ = kBuckets;
  highest_ = 0;
  way_left_.clear();
}

std::optional<Found> PathSearch::find(const Wish& wish, const Search& how) {
  begin(how);
  for (const Port& port : grid_.ports(wish.to)) {
    add_goal(port, wish.arrive[static_cast<std::size_t>(port.out)] + port.off_centre / 4);
  }
  for (const Port& port : grid_.ports(wish.from)) {
    start_from(port, wish.leave[static_cast<std::size_t>(port.out)] + port.off_centre / 4);
  }
  for (; lowest_ <= highest_; ++lowest_) {
    while (buckets_[lowest_] != kNoEntry) {
      const State state = pop();
      Record& record = records_[state];
      if (record.done == run_) continue;
      record.done = run_;
      if (steps_ >= most_steps_) return std::nullopt;
      ++steps_;
      if (goal_[state / 4] == run_) return trace(state, record.cost);
      expand(state);
    }
  }
  return std::nullopt;
}

PathSearch::State PathSearch::pop() {
  const Entry& entry = queue_[buckets_[lowest_]];
  buckets_[lowest_] = entry.below;
  return entry.state;
}

void PathSearch::add_goal(const Port& port, int cost) {
  const std::size_t node = grid_.index(port.node);
  goal_[node] = run_;
  goal_heading_[node] = static_cast<std::uint8_t>(opposite(port.out));
  goal_cost_[node] = cost;
  way_left_.add(port, at_[node], cost);
}

void PathSearch::start_from(const Port& port, int cost) {
  go(state_of(grid_.index(port.node), port.out), port.out, cost, kEndLength);
}

void PathSearch::expand(State state) {
  const Heading heading = heading_of(state);
  const int cost = records_[state].cost;
  go(state, heading, cost, 1);
  const Cell& cell = grid_.cell(state / 4);
  if (cell.across_through > 0 || cell.down_through > 0)
    return;  // a bend on another line would look like a fork
  go(state, turned(heading, 1), cost + kBendCost, kEndLength);
  go(state, turned(heading, 3), cost + kBendCost, kEndLength);
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
    if ((across ? cell.down_through : cell.across_through) > 0) cost += how_.crossing;
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
  Record& record = records_[state];
  if (record.done == run_ || (record.seen == run_ && record.cost <= cost)) return;
  const int estimate = cost + (arrives ? 0 : estimate_from(node, heading));
  if (estimate > how_.most_cost) return;
  record = {run_, record.done, cost, parent};
  const auto bucket = static_cast<std::size_t>(estimate);
  queue_.push_back({state, buckets_[bucket]});
  buckets_[bucket] = static_cast<std::uint32_t>(queue_.size() - 1);
  lowest_ = std::min(lowest_, bucket);
  highest_ = std::max(highest_, bucket);
}

/// Weighted A* (Pohl 1970) when in a hurry.
int PathSearch::estimate_from(std::size_t node, Heading heading) const {
  const int left = way_left_.from(at_[node], heading);
  return how_.hurry == Hurry::Some ? left + left / 4 : left;
}

Found PathSearch::trace(State last, int cost) const {
  Found found;
  found.cost = cost;
  State state = last;
  // The state of a port has no parent of this run: nothing was pushed for it.
  while (true) {
    found.way.push_back(grid_.node(state / 4));
    if (records_[state].seen != run_) break;
    state = records_[state].parent;
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
