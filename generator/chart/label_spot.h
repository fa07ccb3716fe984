// A place for the words of an arrow.
// Takes the arrow's way, the size of its words and all that stands around; gives the best free rectangle.
// Must not move anything for it.
#pragma once

#include <optional>
#include <vector>

#include "chart/geometry.h"

namespace shirube::chart {

using Polyline = std::vector<Point>;

/// What a label must keep clear of.
struct Surroundings {
  Rect area;
  std::vector<Rect> solids;             ///< boxes, texts of bands, other labels
  std::vector<const Polyline*> arrows;  ///< the others
};

struct LabelSpot {
  Rect rect;
  int cost = 0;  ///< 0 on the middle of a long piece
};

/// On a piece of `way` that is longer than the label, else beside one.
std::optional<LabelSpot> find_label_spot(const Polyline& way, int width, int height,
                                         const Surroundings& around);

/// The rectangle that the head of an arrow covers where `from` leads to `tip`.
Rect head_at(const Point& tip, const Point& from);

}  // namespace shirube::chart
