#include "chart/layout.h"

#include <cstdint>

#include "chart/compact.h"
#include "chart/place.h"
#include "chart/route.h"

namespace shirube::chart {
namespace {

constexpr std::int64_t kMostSteps = 600'000;  ///< of searches in one try: what bounds the time
constexpr int kGutterGuess = 44;
constexpr int kOuterGuess = 30;

struct Try {
  Layout layout;
  bool complete = false;
};

Try attempt(const Plan& plan, const PlaceOptions& options) {
  const Placement placement = place(plan, options);
  Grid grid(placement);
  const Routing routing = route(plan, placement, grid, kMostSteps);
  return {compact(plan, placement, grid, routing), routing.complete};
}

/// With more room for arrows when some found no way.
Try attempt(const Plan& plan, int ems) {
  PlaceOptions options;
  options.ems = ems;
  Try result = attempt(plan, options);
  for (int more = 0; more < 2 && !result.complete; ++more) {
    options.tracks *= 2;
    options.outer_tracks *= 2;
    options.row_steps *= 2;
    result = attempt(plan, options);
  }
  return result;
}

int guess_ems(const Plan& plan, const LayoutOptions& options) {
  const auto columns = static_cast<int>(plan.columns.size());
  const int heads = kLineHeight + kOuterGuess;
  const int free = options.width - heads - (columns - 1) * kGutterGuess;
  return std::clamp((free / columns - 2 * kPadX) / kFont, options.least_ems, options.most_ems);
}

}  // namespace

Layout lay_out(const Plan& plan, const LayoutOptions& options) {
  int ems = guess_ems(plan, options);
  Try best = attempt(plan, ems);
  if (best.layout.width <= options.width) {
    while (ems < options.most_ems) {
      Try wider = attempt(plan, ++ems);
      if (wider.layout.width > options.width || !wider.complete) break;
      best = std::move(wider);
    }
    return std::move(best.layout);
  }
  while (best.layout.width > options.width && ems > options.least_ems) best = attempt(plan, --ems);
  return std::move(best.layout);
}

}  // namespace shirube::chart
