// Drawings of other programs for our audit.
// Takes and gives JSON: boxes, arrows, bands and heads with their texts, in pixels of the drawing. Must not
// judge anything.
#pragma once

#include <nlohmann/json.hpp>

#include "chart/audit.h"
#include "chart/layout.h"

namespace shirube::bench {

/// What was to be drawn and what was drawn.
struct Drawing {
  chart::Plan plan;
  chart::Layout layout;
};

/// Rectangles are [x, y, width, height], points [x, y]; a text has `source`, `lines`, `rect` and `vertical`.
nlohmann::ordered_json to_json(const chart::Plan& plan, const chart::Layout& layout);

/// Throws what nlohmann/json throws for a text of another shape.
Drawing drawing_from_json(const nlohmann::ordered_json& json);

/// `defects` counts each kind that there is; the rest are the measures.
nlohmann::ordered_json to_json(const chart::Audit& audit);

}  // namespace shirube::bench
