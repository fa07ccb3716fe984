// The figure of a chart: drawing, notices and the same in words.
// Takes a drawn chart; gives HTML. Must not lay anything out, and must not leave a reader without the words.
#pragma once

#include <string>

#include "chart/draw_charts.h"

namespace shirube::render {

/// `id` begins every id in it and is unique on the page.
std::string chart_figure(const chart::DrawnChart& drawn, const std::string& id);

}  // namespace shirube::render
