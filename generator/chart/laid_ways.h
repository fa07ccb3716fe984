// The arrows that lie on a grid, and what they cost there.
// Takes a plan, a placement and its grid; lays ways on it and takes them away, looks for ways among those
// that lie there, and says what one costs. Must not decide which to keep: `route` does.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "chart/grid.h"
#include "chart/label_spot.h"
#include "chart/path_search.h"
#include "chart/place.h"

namespace shirube::chart {

inline constexpr int kNoWay = 20'000;  ///< the price of an arrow without one
inline constexpr int kNoRoomForLabel = 600;

struct Route {
  Way way;                    ///< empty when there is none
  std::optional<Rect> label;  ///< where its words stand
};

/// A way with its words, and what it costs but for crossings.
struct Laid {
  Route route;
  Polyline line;  ///< the way in pixels
  int cost = kNoWay;
  int label_cost = 0;
};

class LaidWays {
 public:
  LaidWays(const Plan& plan, const Placement& placement, Grid& grid, std::int64_t most_steps);

  std::size_t size() const { return laid_.size(); }
  const Laid& operator[](std::size_t link) const { return laid_[link]; }
  std::int64_t steps() const { return search_.steps(); }

  /// A way without words.
  Laid find_way(std::size_t link, const Search& how);
  /// A way with a place for the words.
  Laid find(std::size_t link, const Search& how);
  void lay(std::size_t link, Laid laid);
  Laid take(std::size_t link);

  /// What a way costs among all that lie on the grid now.
  int price(const Laid& laid, int crossing) const;
  int price_of_both(const Laid& first, const Laid& second, int crossing);
  int crossings() const;
  bool has_room_for_words(std::size_t link, const Laid& laid) const {
    return labels_[link].lines.empty() || laid.route.label.has_value();
  }

 private:
  Heading facing(std::size_t from, std::size_t to) const;
  std::array<int, 4> sides_of_box(std::size_t box, std::size_t other) const;
  Wish wish_of(std::size_t link) const;
  std::optional<LabelSpot> find_spot(std::size_t link, const Polyline& line) const;

  const Plan& plan_;
  const Placement& placement_;
  Grid& grid_;
  PathSearch search_;
  std::vector<Lines> labels_;
  std::vector<Laid> laid_;
};

}  // namespace shirube::chart
