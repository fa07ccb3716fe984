// A drawing as SVG.
// Takes a chart and its geometry; gives an `<svg>` element for the inside of a page. Must not hold colours:
// classes say what things are, assets/chart.css how they look.
#pragma once

#include <string>
#include <vector>

#include "chart/chart.h"
#include "chart/layout.h"

namespace shirube::chart {

struct DrawOptions {
  std::string
      id;  ///< begins every id in the drawing; unique on its page, without spaces and what HTML escapes
  std::vector<std::string>
      targets;  ///< where each box leads; empty, or an empty text for boxes that lead nowhere
};

std::string draw(const Chart& chart, const Layout& layout, const DrawOptions& options);

}  // namespace shirube::chart
