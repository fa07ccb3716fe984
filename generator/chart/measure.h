// How good a drawing is where nothing is wrong.
// Takes the final geometry; gives numbers. Must not judge them: tests hold them to their bars.
#pragma once

#include "chart/audit.h"

namespace shirube::chart {

Measures measure(const Layout& layout);

/// Whether two pieces of different arrows cross, each going on beyond the other.
bool cross(const Point& a, const Point& b, const Point& c, const Point& d);

}  // namespace shirube::chart
