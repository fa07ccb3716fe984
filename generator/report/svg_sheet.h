// A drawing with what must be said about it.
// Takes a chart, its geometry and the `<svg>` element; gives one element in which the title stands above the
// drawing, and the notices below it. Must not draw the chart.
#pragma once

#include <string>

#include "chart/chart.h"
#include "chart/layout.h"

namespace shirube::report {

/// On a page the figure says these things; a drawing that was given away would look like the original.
std::string with_notices(const chart::Chart& chart, const chart::Layout& layout, const std::string& svg);

}  // namespace shirube::report
