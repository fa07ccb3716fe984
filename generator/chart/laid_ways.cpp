#include "chart/laid_ways.h"

#include <utility>

#include "text/em_width.h"

namespace shirube::chart {
namespace {

constexpr int kBesideFlow = 35;     ///< to use a side that does not face the other box
constexpr int kAwayFlow = 140;      ///< to use the side turned away from it
constexpr int kOutOfFrame = 2'000;  ///< to leave a frame through its parts

std::array<int, 4> side_costs(Heading facing) {
  std::array<int, 4> costs{};
  costs.fill(kBesideFlow);
  costs[static_cast<std::size_t>(facing)] = 0;
  costs[static_cast<std::size_t>(opposite(facing))] = kAwayFlow;
  return costs;
}

}  // namespace

LaidWays::LaidWays(const Plan& plan, const Placement& placement, Grid& grid, std::int64_t most_steps)
    : plan_(plan), placement_(placement), grid_(grid), search_(grid, most_steps), laid_(plan.links.size()) {
  for (const PlanLink& link : plan.links) labels_.push_back(label_lines(link));
}

/// The side of `from` that looks at `to`: along the flow where they differ in it.
Heading LaidWays::facing(std::size_t from, std::size_t to) const {
  const PlanBox& a = plan_.boxes[from];
  const PlanBox& b = plan_.boxes[to];
  const bool beside = a.last_column < b.first_column || b.last_column < a.first_column;
  const bool flows_across = plan_.flow == Direction::Across ? beside : a.row == b.row && beside;
  if (flows_across) return a.last_column < b.first_column ? Heading::Right : Heading::Left;
  return placement_.boxes[from].y < placement_.boxes[to].y ? Heading::Down : Heading::Up;
}

/// Below the name of a whole are its parts: from there one reaches nothing else.
std::array<int, 4> LaidWays::sides_of_box(std::size_t box, std::size_t other) const {
  std::array<int, 4> costs = side_costs(facing(box, other));
  std::size_t whole = other;
  while (whole != kNoBox && whole != box) whole = plan_.boxes[whole].whole;
  if (plan_.boxes[box].holds && whole == kNoBox) {
    costs[static_cast<std::size_t>(Heading::Down)] += kOutOfFrame;
  }
  return costs;
}

Wish LaidWays::wish_of(std::size_t link) const {
  const PlanLink& ends = plan_.links[link];
  return {ends.from, ends.to, sides_of_box(ends.from, ends.to), sides_of_box(ends.to, ends.from)};
}

Laid LaidWays::find_way(std::size_t link, const Search& how) {
  Laid laid;
  const auto found = search_.find(wish_of(link), how);
  if (!found) return laid;
  laid.route.way = found->way;
  for (const Node& node : found->way) laid.line.push_back(grid_.at(node));
  laid.cost = found->cost - how.crossing * chart::crossings(grid_, found->way);
  return laid;
}

Laid LaidWays::find(std::size_t link, const Search& how) {
  Laid laid = find_way(link, how);
  if (laid.line.empty() || labels_[link].lines.empty()) return laid;
  const auto spot = find_spot(link, laid.line);
  laid.label_cost = spot ? spot->cost : kNoRoomForLabel;
  if (spot) laid.route.label = spot->rect;
  return laid;
}

std::optional<LabelSpot> LaidWays::find_spot(std::size_t link, const Polyline& line) const {
  Surroundings around;
  around.area = placement_.area;
  around.solids = placement_.boxes;
  around.solids.insert(around.solids.end(), placement_.band_texts.begin(), placement_.band_texts.end());
  for (const Rect& frame : placement_.frames) {
    for (const Rect& side : sides_of(frame)) around.solids.push_back(side);
  }
  for (std::size_t i = 0; i < laid_.size(); ++i) {
    if (i == link) continue;
    if (laid_[i].route.label) around.solids.push_back(*laid_[i].route.label);
    around.arrows.push_back(&laid_[i].line);
  }
  const auto height = static_cast<int>(labels_[link].lines.size()) * kLabelHeight;
  return find_label_spot(line, pixels(labels_[link].width, kSmallFont) + 4, height, around);
}

void LaidWays::lay(std::size_t link, Laid laid) {
  laid_[link] = std::move(laid);
  grid_.add(laid_[link].route.way);
  if (laid_[link].route.label) grid_.add_label(*laid_[link].route.label);
}

Laid LaidWays::take(std::size_t link) {
  grid_.remove(laid_[link].route.way);
  if (laid_[link].route.label) grid_.remove_label(*laid_[link].route.label);
  return std::exchange(laid_[link], Laid{});
}

int LaidWays::price(const Laid& laid, int crossing) const {
  return laid.cost + laid.label_cost + crossing * chart::crossings(grid_, laid.route.way);
}

/// Of two that are not on the grid.
int LaidWays::price_of_both(const Laid& first, const Laid& second, int crossing) {
  const int one = price(first, crossing);
  grid_.add(first.route.way);
  const int other = price(second, crossing);
  grid_.remove(first.route.way);
  return one + other;
}

/// Each is met by both of the arrows that cross.
int LaidWays::crossings() const {
  int sum = 0;
  for (const Laid& laid : laid_) sum += chart::crossings(grid_, laid.route.way);
  return sum / 2;
}

}  // namespace shirube::chart
