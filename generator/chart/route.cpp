#include "chart/route.h"

#include <cstdlib>
#include <numeric>
#include <utility>

#include "chart/path_search.h"
#include "text/em_width.h"

namespace shirube::chart {
namespace {

constexpr int kPasses = 4;
constexpr std::size_t kMostLinksToImprove = 60;  ///< beyond, the first way there is will do
constexpr int kBesideFlow = 35;                  ///< to use a side that does not face the other box
constexpr int kAwayFlow = 140;                   ///< to use the side turned away from it
constexpr int kOutOfFrame = 2'000;               ///< to leave a frame through its parts
constexpr int kNoRoomForLabel = 600;
constexpr int kNoWay = 20'000;

struct Laid {
  Route route;
  Polyline line;      ///< the way in pixels
  int cost = kNoWay;  ///< of the way without crossings
  int label_cost = 0;
};

std::array<int, 4> side_costs(Heading facing) {
  std::array<int, 4> costs{};
  costs.fill(kBesideFlow);
  costs[static_cast<std::size_t>(facing)] = 0;
  costs[static_cast<std::size_t>(opposite(facing))] = kAwayFlow;
  return costs;
}

class Router {
 public:
  Router(const Plan& plan, const Placement& placement, Grid& grid, std::int64_t most_steps)
      : plan_(plan), placement_(placement), grid_(grid), search_(grid), most_steps_(most_steps) {
    for (const PlanLink& link : plan.links) labels_.push_back(label_lines(link));
    laid_.resize(plan.links.size());
  }

  Routing route() {
    std::vector<std::size_t> order(plan_.links.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    const bool readable = laid_.size() <= kMostLinksToImprove;
    for (std::size_t link = 0; readable && link < laid_.size(); ++link) {
      alone_.push_back(find(link, Labels::Leave));
    }
    for (const std::size_t link : order) lay(link, find(link, Labels::Place));
    for (int pass = 0; readable && pass < kPasses && improve(order); ++pass) {
    }
    return collect();
  }

 private:
  int distance(std::size_t link) const {
    const Rect& from = placement_.boxes[plan_.links[link].from];
    const Rect& to = placement_.boxes[plan_.links[link].to];
    const int dx = std::max({0, to.x - from.right(), from.x - to.right()});
    const int dy = std::max({0, to.y - from.bottom(), from.y - to.bottom()});
    return dx + 2 * dy;  // what is level should have its straight line
  }

  /// The side of `from` that looks at `to`: along the flow where they differ in it.
  Heading facing(std::size_t from, std::size_t to) const {
    const PlanBox& a = plan_.boxes[from];
    const PlanBox& b = plan_.boxes[to];
    const bool beside = a.last_column < b.first_column || b.last_column < a.first_column;
    const bool flows_across = plan_.flow == Direction::Across ? beside : a.row == b.row && beside;
    if (flows_across) return a.last_column < b.first_column ? Heading::Right : Heading::Left;
    return placement_.boxes[from].y < placement_.boxes[to].y ? Heading::Down : Heading::Up;
  }

  Wish wish_of(std::size_t link) const {
    const PlanLink& ends = plan_.links[link];
    return {ends.from, ends.to, sides_of_box(ends.from, ends.to), sides_of_box(ends.to, ends.from)};
  }

  /// Below the name of a whole are its parts: from there one reaches nothing else.
  std::array<int, 4> sides_of_box(std::size_t box, std::size_t other) const {
    std::array<int, 4> costs = side_costs(facing(box, other));
    std::size_t whole = other;
    while (whole != kNoBox && whole != box) whole = plan_.boxes[whole].whole;
    if (plan_.boxes[box].holds && whole == kNoBox)
      costs[static_cast<std::size_t>(Heading::Down)] += kOutOfFrame;
    return costs;
  }

  enum class Labels : std::uint8_t { Place, Leave };

  Laid find(std::size_t link, Labels labels) {
    Laid laid;
    const auto found = search_.find(wish_of(link), placement_.boxes[plan_.links[link].to]);
    if (!found) return laid;
    laid.route.way = found->way;
    laid.line = points(found->way);
    laid.cost = found->cost - kCrossingCost * crossings(grid_, found->way);
    if (labels == Labels::Leave || labels_[link].lines.empty()) return laid;
    const auto spot = find_spot(link, laid.line);
    laid.label_cost = spot ? spot->cost : kNoRoomForLabel;
    if (spot) laid.route.label = spot->rect;
    return laid;
  }

  std::optional<LabelSpot> find_spot(std::size_t link, const Polyline& line) const {
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

  Polyline points(const Way& way) const {
    Polyline line;
    for (const Node& node : way) line.push_back(grid_.at(node));
    return line;
  }

  void lay(std::size_t link, Laid laid) {
    laid_[link] = std::move(laid);
    grid_.add(laid_[link].route.way);
    if (laid_[link].route.label) grid_.add_label(*laid_[link].route.label);
  }

  Laid take(std::size_t link) {
    grid_.remove(laid_[link].route.way);
    if (laid_[link].route.label) grid_.remove_label(*laid_[link].route.label);
    return std::exchange(laid_[link], Laid{});
  }

  /// What a way costs among all that are in the grid now.
  int price(const Laid& laid) const {
    return laid.cost + laid.label_cost + kCrossingCost * crossings(grid_, laid.route.way);
  }

  bool may_go_on() const { return search_.steps() < most_steps_; }

  bool improve(const std::vector<std::size_t>& order) {
    bool better = false;
    for (const std::size_t link : order) better = (may_go_on() && improve_one(link)) || better;
    for (const std::size_t link : order) better = (may_go_on() && improve_pairs(link)) || better;
    return better;
  }

  bool improve_one(std::size_t link) {
    Laid old = take(link);
    const int before = price(old);
    if (before <= alone_[link].cost) {
      lay(link, std::move(old));  // it could not be better in an empty chart
      return false;
    }
    Laid laid = find(link, Labels::Place);
    const bool better = price(laid) < before;
    lay(link, better ? std::move(laid) : std::move(old));
    return better;
  }

  /// One that crosses others or goes a long way round may be better off when it and what is in its way are
  /// laid anew.
  bool improve_pairs(std::size_t link) {
    if (laid_[link].label_cost < kNoRoomForLabel && detour(link) == 0) return false;
    for (std::size_t other = 0; other < laid_.size(); ++other) {
      if (other == link || !may_go_on() || !in_the_way(link, other)) continue;
      if (improve_pair(link, other) || improve_pair(other, link)) return true;
    }
    return false;
  }

  /// What a link pays because others are there.
  int detour(std::size_t link) {
    Laid own = take(link);
    const int cost = price(own) - own.label_cost - alone_[link].cost;
    lay(link, std::move(own));
    return cost;
  }

  /// Whether the other, or its words, stand where the link would go if it were alone, or where it goes.
  bool in_the_way(std::size_t link, std::size_t other) const {
    return touch(alone_[link].line, laid_[other]) || touch(laid_[link].line, laid_[other]);
  }

  static bool touch(const Polyline& line, const Laid& other) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      const Rect piece = grown(bounds(line[i - 1], line[i]), kTrack / 2);
      if (other.route.label && overlap(piece, *other.route.label)) return true;
      for (std::size_t k = 1; k < other.line.size(); ++k) {
        if (overlap(piece, grown(bounds(other.line[k - 1], other.line[k]), kTrack / 2))) return true;
      }
    }
    return false;
  }

  bool improve_pair(std::size_t link, std::size_t other) {
    Laid first = take(link), second = take(other);
    int before = price(second);
    lay(other, std::move(second));
    before += price(first);
    second = take(other);
    Laid new_first = find(link, Labels::Place);
    int after = price(new_first);
    lay(link, std::move(new_first));
    Laid new_second = find(other, Labels::Place);
    after += price(new_second);
    if (after < before) {
      lay(other, std::move(new_second));
      return true;
    }
    take(link);
    lay(other, std::move(second));
    lay(link, std::move(first));
    return false;
  }

  Routing collect() {
    Routing routing;
    routing.steps = search_.steps();
    for (std::size_t link = 0; link < laid_.size(); ++link) {
      Laid laid = take(link);
      routing.crossings += crossings(grid_, laid.route.way);  // with those after it: each counts once
      const bool worded = labels_[link].lines.empty() || laid.route.label.has_value();
      routing.complete = routing.complete && !laid.route.way.empty() && worded;
      routing.routes.push_back(std::move(laid.route));
    }
    return routing;
  }

  const Plan& plan_;
  const Placement& placement_;
  Grid& grid_;
  PathSearch search_;
  std::int64_t most_steps_;
  std::vector<Lines> labels_;
  std::vector<Laid> laid_;
  std::vector<Laid> alone_;  ///< the way of each if there were no other
};

}  // namespace

Routing route(const Plan& plan, const Placement& placement, Grid& grid, std::int64_t most_steps) {
  return Router(plan, placement, grid, most_steps).route();
}

}  // namespace shirube::chart
