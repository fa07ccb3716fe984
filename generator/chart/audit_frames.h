// Whether frames hold their parts and nothing else.
// Takes a plan and the final geometry; adds what is wrong. Must not know how the geometry came about.
#pragma once

#include <vector>

#include "chart/audit.h"

namespace shirube::chart {

void audit_frames(const Plan& plan, const Layout& layout, std::vector<Defect>& defects);

}  // namespace shirube::chart
