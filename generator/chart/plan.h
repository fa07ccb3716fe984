// A diagram turned the way it will be drawn.
// Takes a chart and a direction; gives boxes in rows and columns, frames, links and bands. The stages of
// layout know nothing else, so that other diagrams of boxes by tier can use them. Must not hold sizes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "chart/chart.h"
#include "chart/wrap.h"

namespace shirube::chart {

enum class Direction : std::uint8_t {
  Across,  ///< tiers are rows, phases are columns: for wide screens and paper
  Down     ///< phases are rows, tiers are columns: for narrow screens
};

struct PlanBox {
  std::size_t row = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
  bool tagged = false;         ///< its kind is named in it
  std::size_t whole = kNoBox;  ///< the box whose frame it stands in
  std::size_t depth = 0;       ///< in how many frames it stands
  bool holds = false;          ///< it has parts
  std::size_t peers = kNoBox;  ///< boxes with the same number are made equally high
  Breakable text;
};

struct PlanLink {
  std::size_t from = 0;
  std::size_t to = 0;
  Breakable label;  ///< without joints when there is none
  bool labelled() const { return !label.text.empty(); }
};

/// A text between two columns (Across) or two rows (Down).
struct PlanBand {
  std::size_t after = 0;  ///< the line before it
  std::size_t first = 0;  ///< the lines of the other kind that it stands beside
  std::size_t last = 0;
  Breakable text;
};

struct Plan {
  Direction direction = Direction::Across;
  Direction flow = Direction::Across;  ///< which way most links lead
  int least_ems = 7;                   ///< characters in a line of a box
  int most_ems = 13;
  std::vector<Breakable> rows;     ///< their heads
  std::vector<Breakable> columns;  ///< their heads
  std::vector<PlanBox> boxes;
  std::vector<PlanLink> links;
  std::vector<PlanBand> bands;
  /// Boxes with parts: each stands on top of a frame that holds them.
  std::vector<std::size_t> frames;
  /// In which the boxes of a row are stacked, each before its parts; empty when it is theirs.
  std::vector<std::size_t> order;
};

/// `plan.order`, written out.
std::vector<std::size_t> stacking_order(const Plan& plan);

/// `lexicon` may be null.
Plan make_plan(const Chart& chart, Direction direction, const Lexicon* lexicon);

}  // namespace shirube::chart
