// How the kinds of boxes are told apart without colour.
// Takes a kind; gives its word, its class, its icon and the outline of its box. Must not know where boxes
// stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"
#include "chart/geometry.h"

namespace shirube::chart {

struct KindLook {
  std::string_view word;  ///< 協議
  std::string_view name;  ///< for classes, and for authors who type ASCII
  std::string_view icon;  ///< path data in a square of 12 pixels; empty for the plain kind
};

const KindLook& look_of(BoxKind kind);

/// The kinds that boxes of a diagram can have; the first is that of boxes without one.
const std::vector<BoxKind>& kinds_of(Diagram diagram);

/// Path data of a box's border. Its corners are cut, round or folded by kind, its sides are straight where
/// arrows dock.
std::string outline_of(BoxKind kind, const Rect& rect);

}  // namespace shirube::chart
