#include "chart/layout.h"

#include <cstdint>
#include <utility>

#include "chart/compact.h"
#include "chart/order.h"
#include "chart/place.h"
#include "chart/route.h"

namespace shirube::chart {
namespace {

constexpr std::int64_t kMostSteps = 70'000;    ///< of searches in one try: what bounds the time
constexpr int kMoreRoom = 2;                   ///< tries with twice the room each
constexpr std::size_t kMostLinksToOrder = 40;  ///< beyond, no order of boxes makes a chart easy to read
constexpr int kGutterGuess = 44;
constexpr int kOuterGuess = 20;

struct Try {
  Layout layout;
  int crossings = 0;
  bool complete = false;
};

class Fitter {
 public:
  Fitter(const Plan& plan, const LayoutOptions& options) : plan_(plan), options_(options) {}

  Layout fit() {
    const auto columns = static_cast<int>(plan_.columns.size());
    const int guess = options_.width - kLineHeight - kOuterGuess - (columns - 1) * kGutterGuess;
    int ems = ems_for(guess);
    Try best = attempt_orders(ems);
    // What is not columns hardly depends on their width: one step finds the right one but for odd charts.
    const int wanted = ems_for(options_.width - rest(best, ems));
    if (wanted > ems) {
      Try wider = attempt(wanted);
      if (fits(wider) && wider.complete) return std::move(wider.layout);
    }
    if (fits(best)) return std::move(best.layout);
    ems = std::min(wanted, ems - 1);
    while (!fits(best) && ems >= plan_.least_ems) best = attempt(ems--);
    return std::move(best.layout);
  }

 private:
  int ems_for(int width) const {
    const auto columns = static_cast<int>(plan_.columns.size());
    return std::clamp((width / columns - 2 * kPadX) / kFont, plan_.least_ems, plan_.most_ems);
  }

  int rest(const Try& found, int ems) const {
    return found.layout.width - static_cast<int>(plan_.columns.size()) * (ems * kFont + 2 * kPadX);
  }

  bool fits(const Try& found) const { return found.layout.width <= options_.width; }

  /// The author's order, unless another takes crossings away.
  Try attempt_orders(int ems) {
    Try best = attempt(ems);
    if (plan_.links.size() > kMostLinksToOrder) return best;
    PlaceOptions options;
    options.ems = ems;
    order_ = propose_order(plan_, options, wrap_boxes(plan_, ems));
    if (order_.empty()) return best;
    Try other = attempt(ems);
    if (other.complete >= best.complete && other.crossings < best.crossings) return other;
    order_.clear();
    return best;
  }

  /// With more room for arrows when some found no way.
  Try attempt(int ems) {
    const std::vector<Lines> texts = wrap_boxes(plan_, ems);
    Try result = attempt(roomy(ems), texts);
    while (!result.complete && room_ < kMoreRoom) {
      ++room_;  // what was too little once is not tried again
      result = attempt(roomy(ems), texts);
    }
    return result;
  }

  PlaceOptions roomy(int ems) const {
    PlaceOptions options;
    options.ems = ems;
    options.order = order_;
    for (int more = 0; more < room_; ++more) {
      options.tracks *= 2;
      options.outer_tracks *= 2;
      options.row_steps *= 2;
      options.more_gap += 2 * kStep;
    }
    return options;
  }

  Try attempt(const PlaceOptions& options, const std::vector<Lines>& texts) {
    const Placement placement = place(plan_, options, texts);
    Grid grid(placement);
    const Routing routing = route(plan_, placement, grid, kMostSteps);
    return {compact(plan_, placement, grid, routing), routing.crossings, routing.complete};
  }

  const Plan& plan_;
  const LayoutOptions& options_;
  std::vector<std::size_t> order_;
  int room_ = 0;  ///< how often the room for arrows was doubled
};

}  // namespace

Layout lay_out(const Plan& plan, const LayoutOptions& options) {
  return Fitter(plan, options).fit();
}

}  // namespace shirube::chart
