// All charts of a handbook.
// Takes the handbook and the bytes of its files; gives each chart with its two layouts, and says what is
// wrong with it. Must not write pages: `render` does.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "chart/chart.h"
#include "chart/layout.h"
#include "model/handbook.h"

namespace shirube::chart {

struct DrawnChart {
  model::DocumentId document;
  markdown::NodeIndex block = markdown::kNoNode;
  Chart chart;
  Layout wide;
  Layout narrow;                     ///< phases go down; still wider than a phone with more than two tiers
  std::vector<std::string> anchors;  ///< for each box the heading that tells of it; empty when there is none
  bool drawn = false;  ///< false when the text could not be understood or is too large: there are only words
};

/// The kind of diagram in a fenced block with this word after its fence.
std::optional<Diagram> diagram_of(std::string_view info);

/// Whether it is a chart of either kind.
bool is_chart(std::string_view info);

/// The words of a handbook that lines should not part.
Lexicon lexicon_of(const model::Handbook& book);

/// By document, then block.
std::vector<DrawnChart> draw_charts(const model::Handbook& book, const FileTable& files,
                                    Diagnostics& diagnostics);

/// Those of one document; `charts` are as `draw_charts` gives them.
std::span<const DrawnChart> charts_of(std::span<const DrawnChart> charts, model::DocumentId document);

/// The chart of this block, or null when the block is none or says nothing that was understood.
const DrawnChart* chart_at(std::span<const DrawnChart> charts, markdown::NodeIndex block);

}  // namespace shirube::chart
