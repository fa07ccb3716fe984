// The cheapest way from one box to another.
// Takes a grid and the price of each side of both boxes; gives a way or nothing. Must not change the grid.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "chart/grid.h"
#include "chart/way_left.h"

namespace shirube::chart {

struct Wish {
  std::size_t from = 0;  ///< boxes
  std::size_t to = 0;
  std::array<int, 4> leave{};   ///< what it costs to leave by a side, by the heading away from the box
  std::array<int, 4> arrive{};  ///< what it costs to arrive at a side, by the heading away from the box
};

enum class Hurry : std::uint8_t {
  None,  ///< the cheapest way
  Some   ///< a way at most a quarter dearer, with far fewer nodes looked at
};

/// How to look for a way.
struct Search {
  int crossing = kCrossingCost;  ///< what it costs to cross another arrow
  Hurry hurry = Hurry::None;
  int most_cost = std::numeric_limits<int>::max();  ///< dearer ways are not looked for
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
  /// After `most_steps` nothing is found any more.
  PathSearch(const Grid& grid, std::int64_t most_steps);

  std::optional<Found> find(const Wish& wish, const Search& how);
  /// Nodes looked at in all searches: what time is measured by.
  std::int64_t steps() const { return steps_; }

 private:
  using State = std::uint32_t;  ///< node * 4 + heading

  /// The best way known to a state. Of an earlier run unless `seen` or `done` say otherwise.
  struct Record {
    std::uint32_t seen = 0, done = 0;  ///< the runs in which it was so
    int cost = 0;
    State parent = 0;
  };

  /// A state in the queue and the entry pushed before it at the same price.
  struct Entry {
    State state = 0;
    std::uint32_t below = 0;
  };

  void begin(const Search& how);
  State pop();
  void push(State state, State parent, int cost);
  void add_goal(const Port& port, int cost);
  void start_from(const Port& port, int cost);
  void expand(State state);
  void go(State from, Heading heading, int cost, int at_least);
  int estimate_from(std::size_t node, Heading heading) const;
  bool may_arrive(std::size_t node, Heading heading) const;
  Found trace(State last, int cost) const;

  const Grid& grid_;
  std::vector<Point> at_;                ///< of the nodes
  std::array<std::ptrdiff_t, 4> step_;   ///< from a node to the next, by heading
  std::array<std::ptrdiff_t, 4> piece_;  ///< from a node to the cell that keeps the piece between
  std::int64_t most_steps_;
  Search how_;
  WayLeft way_left_;
  std::uint32_t run_ = 0;
  std::vector<Record> records_;      ///< of the states
  std::vector<std::uint32_t> goal_;  ///< the run in which a node was one
  std::vector<int> goal_cost_;
  std::vector<std::uint8_t> goal_heading_;
  std::vector<Entry> queue_;
  std::vector<std::uint32_t> buckets_;    ///< by price: the entry that was pushed last
  std::size_t lowest_ = 0, highest_ = 0;  ///< the buckets in use
  std::int64_t steps_ = 0;
};

}  // namespace shirube::chart
