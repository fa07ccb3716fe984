// Boxes in their cells, before any arrow.
// Takes a plan, a width of lines and how much room to leave for arrows; gives rectangles and the gutters
// between them. Must not look for ways: `route` does.
#pragma once

#include <vector>

#include "chart/geometry.h"
#include "chart/plan.h"
#include "chart/wrap.h"

namespace shirube::chart {

/// Room for arrows beside one column: vertical lines and, in the middle, a band.
struct Gutter {
  std::vector<int> tracks;
};

struct PlaceOptions {
  int ems = 10;    ///< characters in a line of a box
  int tracks = 8;  ///< lines in each gutter between columns
  int outer_tracks = 4;
  int row_steps = 6;               ///< steps of height between rows
  int more_gap = 0;                ///< between the boxes of a cell
  std::vector<std::size_t> order;  ///< in which the boxes of a cell are stacked; empty for that of the plan
};

struct Placement {
  Direction direction = Direction::Across;
  std::vector<Lines> texts;  ///< of the boxes
  std::vector<Rect> boxes;
  std::vector<Rect> columns;    ///< their width; from the top to the bottom of the area
  std::vector<Rect> rows;       ///< their height; from the left to the right of the area
  std::vector<Gutter> gutters;  ///< before the first column, between columns, after the last
  std::vector<Rect> bands;
  std::vector<Rect> band_texts;  ///< inside them
  std::vector<Lines> band_lines;
  std::vector<Lines> row_heads;
  std::vector<Lines> column_heads;
  std::vector<Rect> frames;  ///< as in the plan
  std::vector<Rect> feet;    ///< below the lowest box in each
  Rect area;                 ///< all that arrows may use; the heads stand at its left and its top
  int head_width = 0;
  int head_height = 0;
};

/// The texts of the boxes in lines, the same for all placements with this width.
std::vector<Lines> wrap_boxes(const Plan& plan, int ems);

Placement place(const Plan& plan, const PlaceOptions& options, std::vector<Lines> texts);

/// The words of a link in lines.
Lines label_lines(const PlanLink& link);

/// How many characters stand one below another in the longest of some vertical lines.
int vertical_length(const Lines& lines);

}  // namespace shirube::chart
