// Where everything of a chart stands.
// Takes a plan; gives the final geometry. Must not draw, and must not say whether it
// is good: `audit` does, from the geometry alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "chart/geometry.h"
#include "chart/plan.h"

namespace shirube::chart {

enum class Writing : std::uint8_t { Horizontal, Vertical };

/// Lines of text in a rectangle, set in its middle. Vertical lines run from right to left.
struct TextBlock {
  Rect rect;
  std::vector<std::string> lines;
  Writing writing = Writing::Horizontal;
  int ugly_breaks = 0;
};

struct PlacedBox {
  Rect rect;
  Rect cell;       ///< what its row and columns leave for it
  TextBlock text;  ///< the rectangle is the part of the box that is free for text
};

struct PlacedArrow {
  std::vector<Point>
      points;       ///< from the border of one box to that of the other; empty when there was no way
  TextBlock label;  ///< without lines when there is none, or no room for it
};

/// Around a box at its top and the parts of that box.
struct PlacedFrame {
  Rect rect;
  std::size_t whole = 0;  ///< the box
};

struct PlacedBand {
  Rect rect;
  TextBlock text;
};

struct Layout {
  Direction direction = Direction::Across;
  int width = 0;
  int height = 0;
  std::vector<TextBlock> row_heads;     ///< at the left
  std::vector<TextBlock> column_heads;  ///< at the top
  std::vector<int> row_lines;           ///< heights at which rows part
  std::vector<PlacedBox> boxes;         ///< as in the plan
  std::vector<PlacedArrow> arrows;
  std::vector<PlacedBand> bands;
  std::vector<PlacedFrame> frames;  ///< as in the plan, outer ones first
};

inline constexpr int kWideWidth = 960;    ///< of the drawing for wide screens and paper
inline constexpr int kNarrowWidth = 328;  ///< what a phone of 360 pixels leaves beside the margins

/// As wide as its direction is for, if that can be.
Layout lay_out(const Plan& plan);

}  // namespace shirube::chart
