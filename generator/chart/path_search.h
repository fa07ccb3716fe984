// The cheapest way from one box to another.
// Takes a grid and the price of each side of both boxes; gives a way or nothing. Must not change the grid.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "chart/grid.h"

namespace shirube::chart {

// Prices in pixels of length.
inline constexpr int kBendCost = 45;
inline constexpr int kCrossingCost = 170;

struct Wish {
  std::size_t from = 0;  ///< boxes
  std::size_t to = 0;
  std::array<int, 4> leave{};   ///< what it costs to leave by a side, by the heading away from the box
  std::array<int, 4> arrive{};  ///< what it costs to arrive at a side, by the heading away from the box
};

struct Found {
  Way way;
  int cost = 0;
};

/// A* (Hart, Nilsson & Raphael 1968) over nodes and headings, with buckets for a queue, since prices are
/// small whole numbers. A turn goes on for `kEndLength` at least, so that no way has jogs. Keeps its memory
/// between searches.
class PathSearch {
 public:
  explicit PathSearch(const Grid& grid);

  std::optional<Found> find(const Wish& wish, const Rect& target);
  /// Nodes looked at in all searches: what time is measured by.
  std::int64_t steps() const { return steps_; }

 private:
  using State = std::uint32_t;  ///< node * 4 + heading

  void begin();
  void push(State state, State parent, int cost);
  void start_from(const Port& port, int cost);
  void expand(State state);
  void go(State from, Heading heading, int cost, int at_least);
  bool may_arrive(std::size_t node, Heading heading) const;
  int rest(const Point& at, Heading heading) const;
  int bends_left(Heading heading, const Point& at, int dx, int dy) const;
  Found trace(State last, int cost) const;

  static constexpr State kNoState = static_cast<State>(-1);

  const Grid& grid_;
  std::vector<Point> at_;                ///< of the nodes
  std::array<std::ptrdiff_t, 4> step_;   ///< from a node to the next, by heading
  std::array<std::ptrdiff_t, 4> piece_;  ///< from a node to the cell that keeps the piece between
  Rect target_;
  std::uint32_t run_ = 0;
  std::vector<std::uint32_t> seen_, done_, goal_;  ///< the run in which it was so
  std::vector<int> cost_, goal_cost_;
  std::vector<std::uint8_t> goal_heading_;
  std::vector<State> parent_;
  std::vector<std::vector<State>> buckets_;
  std::size_t lowest_ = 1, highest_ = 0;  ///< the buckets in use
  std::int64_t steps_ = 0;
};

}  // namespace shirube::chart
