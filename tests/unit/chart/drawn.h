// Drawings for tests.
// Takes a chart; gives its geometry and what the audit says of it. Must not judge it: tests do.
#pragma once

#include <string>

#include "chart/audit.h"
#include "chart/chart.h"
#include "chart/layout.h"

namespace shirube::test {

inline constexpr chart::Direction kDirections[] = {chart::Direction::Across, chart::Direction::Down};

struct Drawn {
  chart::Plan plan;
  chart::Layout layout;
  chart::Audit audit;
};

/// Without a glossary.
Drawn drawn(const chart::Chart& chart, chart::Direction direction);

/// Each defect by its phrase, part and number; empty when there are none.
std::string defects_of(const chart::Audit& audit);

}  // namespace shirube::test
