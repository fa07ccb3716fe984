#include "chart/route.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace shirube::chart {
namespace {

constexpr int kPasses = 4;
constexpr std::size_t kMostLinksToImprove = 60;  ///< beyond, the first way there is will do
// What it costs to cross depends on how many do: one alone catches the eye, and to go round what cannot be
// read anyway is not worth looking for.
constexpr int kFewCrossings = 3;
constexpr int kCostOfFew = 420;
constexpr int kCostInACrowd = 40;

class Router {
 public:
  Router(const Plan& plan, const Placement& placement, Grid& grid, const RouteLimits& limits)
      : plan_(plan),
        placement_(placement),
        limits_(limits),
        ways_(plan, placement, grid, limits.all),
        tried_alone_(plan.links.size(), -1),
        tried_pairs_(plan.links.size(), -1) {}

  Routing route() {
    std::vector<std::size_t> order(ways_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    if (ways_.size() > kMostLinksToImprove) {
      lay_all(order, kCostInACrowd);
      return collect();
    }
    for (std::size_t link = 0; link < ways_.size(); ++link) alone_.push_back(ways_.find_way(link, {}));
    lay_all(order, kCrossingCost);
    improve(order, kCrossingCost);
    if (ways_.crossings() <= kFewCrossings) improve(order, kCostOfFew);
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

  bool may_go_on() const { return ways_.steps() < limits_.better; }

  void lay_all(const std::vector<std::size_t>& order, int crossing) {
    Search first;
    first.hurry = Hurry::Some;
    first.crossing = crossing;
    for (const std::size_t link : order) ways_.lay(link, ways_.find(link, first));
  }

  void improve(const std::vector<std::size_t>& order, int crossing) {
    crossing_ = crossing;
    ++changes_;  // of what is better
    int before = -1;
    for (int pass = 0; pass < kPasses && before != changes_; ++pass) {
      before = changes_;
      for (const std::size_t link : order) improve_one(link);
      for (const std::size_t link : order) improve_pairs(link);
    }
  }

  void improve_one(std::size_t link) {
    if (!may_go_on() || tried_alone_[link] == changes_) return;
    tried_alone_[link] = changes_;
    Laid old = ways_.take(link);
    const int before = ways_.price(old, crossing_);
    Laid laid;
    // What costs as little as in an empty chart cannot be better.
    if (before > alone_[link].cost) laid = ways_.find(link, cheaper_than(before));
    const bool better = !laid.line.empty() && ways_.price(laid, crossing_) < before;
    changes_ += better ? 1 : 0;
    ways_.lay(link, better ? std::move(laid) : std::move(old));
  }

  Search cheaper_than(int price) const {
    Search search;
    search.crossing = crossing_;
    search.most_cost = price - 1;
    return search;
  }

  /// One that crosses others or goes a long way round may be better off when it and what is in its way are
  /// laid anew.
  void improve_pairs(std::size_t link) {
    if (tried_pairs_[link] == changes_) return;
    if (ways_[link].label_cost < kNoRoomForLabel && detour(link) == 0) return;
    for (std::size_t other = 0; other < ways_.size(); ++other) {
      if (!may_go_on()) return;
      if (other == link || !in_the_way(link, other)) continue;
      if (improve_pair(link, other) || improve_pair(other, link)) {
        ++changes_;
        return;
      }
    }
    tried_pairs_[link] = changes_;
  }

  /// What a link pays because others are there.
  int detour(std::size_t link) {
    Laid own = ways_.take(link);
    const int cost = ways_.price(own, crossing_) - own.label_cost - alone_[link].cost;
    ways_.lay(link, std::move(own));
    return cost;
  }

  /// Whether the other, or its words, stand where the link would go if it were alone, or where it goes.
  bool in_the_way(std::size_t link, std::size_t other) const {
    return touch(alone_[link].line, ways_[other]) || touch(ways_[link].line, ways_[other]);
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

  /// Lays a link anew, then the other, if the two become cheaper together.
  bool improve_pair(std::size_t link, std::size_t other) {
    Laid first = ways_.take(link), second = ways_.take(other);
    const int before = ways_.price_of_both(first, second, crossing_);
    Laid new_first = ways_.find(link, cheaper_than(before - alone_[other].cost));
    const int left = before - ways_.price(new_first, crossing_);  // what the other must be cheaper than
    if (left > alone_[other].cost) {
      ways_.lay(link, std::move(new_first));
      Laid new_second = ways_.find(other, cheaper_than(left));
      if (ways_.price(new_second, crossing_) < left) {
        ways_.lay(other, std::move(new_second));
        return true;
      }
      ways_.take(link);
    }
    ways_.lay(other, std::move(second));
    ways_.lay(link, std::move(first));
    return false;
  }

  Routing collect() {
    Routing routing;
    routing.steps = ways_.steps();
    routing.crossings = ways_.crossings();
    for (std::size_t link = 0; link < ways_.size(); ++link) {
      Laid laid = ways_.take(link);
      const bool whole = !laid.route.way.empty() && ways_.has_room_for_words(link, laid);
      routing.missing += whole ? 0 : 1;
      routing.routes.push_back(std::move(laid.route));
    }
    return routing;
  }

  const Plan& plan_;
  const Placement& placement_;
  const RouteLimits& limits_;
  LaidWays ways_;
  std::vector<Laid> alone_;                     ///< the way of each if there were no other
  int crossing_ = kCrossingCost;                ///< what it costs now
  int changes_ = 0;                             ///< for the better so far
  std::vector<int> tried_alone_, tried_pairs_;  ///< the change after which nothing better was found
};

}  // namespace

Routing route(const Plan& plan, const Placement& placement, Grid& grid, const RouteLimits& limits) {
  return Router(plan, placement, grid, limits).route();
}

}  // namespace shirube::chart
