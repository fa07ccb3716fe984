#include "chart/layout.h"

#include <cstdint>
#include <utility>

#include "chart/compact.h"
#include "chart/order.h"
#include "chart/place.h"
#include "chart/route.h"

namespace shirube::chart {
namespace {

// Steps of searches, which are what bounds the time: about fifty nanoseconds each.
constexpr std::int64_t kStepsToImprove = 50'000;      ///< in one try
constexpr std::int64_t kStepsToTryAnother = 100'000;  ///< in a layout, beyond which what is drawn will do
constexpr std::int64_t kMostSteps = 5'000'000;        ///< in a layout: the arrows left over are reported
constexpr int kMoreRoom = 3;                          ///< tries with more room each
constexpr std::size_t kMostLinksToOrder = 40;  ///< beyond, no order of boxes makes a chart easy to read
constexpr int kGutterGuess = 44;
constexpr int kOuterGuess = 20;

struct Try {
  Layout layout;
  int crossings = 0;
  int missing = 0;  ///< arrows without a way or room for their words
};

class Fitter {
 public:
  explicit Fitter(const Plan& plan)
      : plan_(plan), width_(plan.direction == Direction::Across ? kWideWidth : kNarrowWidth) {}

  Layout fit() {
    const auto columns = static_cast<int>(plan_.columns.size());
    const int guess = width_ - kLineHeight - kOuterGuess - (columns - 1) * kGutterGuess;
    int ems = ems_for(guess);
    Try best = attempt_orders(ems);
    // What is not columns hardly depends on their width: one step finds the right one but for odd charts.
    const int wanted = ems_for(width_ - rest(best, ems));
    if (wanted > ems && may_try_another()) {
      Try wider = attempt(wanted);
      if (fits(wider) && wider.missing == 0) return std::move(wider.layout);
    }
    for (ems = std::min(wanted, ems - 1); !fits(best) && ems >= plan_.least_ems; --ems) {
      Try narrower = attempt(ems);
      if (narrower.missing > best.missing) break;
      best = std::move(narrower);
    }
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

  bool fits(const Try& found) const { return found.layout.width <= width_; }
  bool may_try_another() const { return steps_ <= kStepsToTryAnother; }

  /// The author's order, unless another takes crossings away.
  Try attempt_orders(int ems) {
    Try best = attempt(ems);
    if (best.crossings == 0 || plan_.links.size() > kMostLinksToOrder || !may_try_another()) return best;
    PlaceOptions options;
    options.ems = ems;
    order_ = propose_order(plan_, options, wrap_boxes(plan_, ems));
    if (order_.empty()) return best;
    Try other = attempt(ems);
    if (other.missing <= best.missing && other.crossings < best.crossings) return other;
    order_.clear();
    return best;
  }

  /// With more room for arrows when some found no way.
  Try attempt(int ems) {
    const std::vector<Lines> texts = wrap_boxes(plan_, ems);
    Try result = attempt(roomy(ems), texts);
    while (result.missing > 0 && room_ < kMoreRoom) {
      ++room_;  // what was too little once is not tried again
      Try roomier = attempt(roomy(ems), texts);
      if (roomier.missing <= result.missing) result = std::move(roomier);
    }
    return result;
  }

  PlaceOptions roomy(int ems) const {
    PlaceOptions options;
    options.ems = ems;
    options.order = order_;
    options.tracks *= 1 + room_;
    options.outer_tracks *= 1 + room_;
    options.row_steps *= 1 + room_;
    options.more_gap = 2 * kStep * room_;
    return options;
  }

  Try attempt(const PlaceOptions& options, const std::vector<Lines>& texts) {
    const Placement placement = place(plan_, options, texts);
    Grid grid(placement);
    const Routing routing = route(plan_, placement, grid, {kStepsToImprove, kMostSteps - steps_});
    steps_ += routing.steps;
    return {compact(plan_, placement, grid, routing), routing.crossings, routing.missing};
  }

  const Plan& plan_;
  int width_;  ///< there is
  std::vector<std::size_t> order_;
  int room_ = 0;            ///< how often the room for arrows grew
  std::int64_t steps_ = 0;  ///< in all tries
};

}  // namespace

Layout lay_out(const Plan& plan) {
  return Fitter(plan).fit();
}

}  // namespace shirube::chart
