#include "chart/order.h"

#include <cstdint>
#include <utility>

namespace shirube::chart {
namespace {

constexpr int kSweeps = 2;
constexpr int kCrossing = 3;
constexpr int kThroughBox = 2;

struct Straight {
  Point from, to;
};

/// The middle of the side of `from` that looks at `to`.
Point side_towards(const Rect& from, const Rect& to) {
  const Point middle = {from.x + from.width / 2, from.y + from.height / 2};
  if (to.x >= from.right()) return {from.right(), middle.y};
  if (to.right() <= from.x) return {from.x, middle.y};
  return to.y > from.y ? Point{middle.x, from.bottom()} : Point{middle.x, from.y};
}

std::int64_t turn(const Point& a, const Point& b, const Point& c) {
  return static_cast<std::int64_t>(b.x - a.x) * (c.y - a.y) -
         static_cast<std::int64_t>(b.y - a.y) * (c.x - a.x);
}

bool opposed(std::int64_t a, std::int64_t b) {
  return (a < 0 && b > 0) || (a > 0 && b < 0);
}

bool cross(const Straight& one, const Straight& other) {
  return opposed(turn(one.from, one.to, other.from), turn(one.from, one.to, other.to)) &&
         opposed(turn(other.from, other.to, one.from), turn(other.from, other.to, one.to));
}

bool hits(const Straight& line, const Rect& box) {
  const Straight falling = {{box.x, box.y}, {box.right(), box.bottom()}};
  const Straight rising = {{box.x, box.bottom()}, {box.right(), box.y}};
  return cross(line, falling) || cross(line, rising);
}

int guess(const Plan& plan, const Placement& placement) {
  std::vector<Straight> lines;
  int cost = 0;
  for (const PlanLink& link : plan.links) {
    const Rect &from = placement.boxes[link.from], &to = placement.boxes[link.to];
    const Straight line = {side_towards(from, to), side_towards(to, from)};
    for (std::size_t i = 0; i < placement.boxes.size(); ++i) {
      if (i != link.from && i != link.to && hits(line, placement.boxes[i])) cost += kThroughBox;
    }
    for (const Straight& other : lines) cost += cross(line, other) ? kCrossing : 0;
    lines.push_back(line);
  }
  return cost;
}

bool same_cell(const PlanBox& a, const PlanBox& b) {
  // What has parts stands above them, and parts stay in their frame.
  if (a.whole != b.whole || a.holds || b.holds) return false;
  return a.row == b.row && a.first_column == b.first_column && a.last_column == b.last_column;
}

}  // namespace

std::vector<std::size_t> propose_order(const Plan& plan, const PlaceOptions& options,
                                       const std::vector<Lines>& texts) {
  PlaceOptions trial = options;
  trial.order = stacking_order(plan);
  int least = guess(plan, place(plan, trial, texts));
  bool changed = false;
  for (int sweep = 0; sweep < kSweeps && least > 0; ++sweep) {
    for (std::size_t i = 1; i < trial.order.size(); ++i) {
      if (!same_cell(plan.boxes[trial.order[i - 1]], plan.boxes[trial.order[i]])) continue;
      std::swap(trial.order[i - 1], trial.order[i]);
      const int cost = guess(plan, place(plan, trial, texts));
      if (cost >= least) {
        std::swap(trial.order[i - 1], trial.order[i]);
        continue;
      }
      least = cost;
      changed = true;
    }
  }
  return changed ? trial.order : std::vector<std::size_t>{};
}

}  // namespace shirube::chart
