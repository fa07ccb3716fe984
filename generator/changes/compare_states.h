// Comparing two states of a handbook.
// Takes both and what became of the documents; gives what is different. Must not know where a state comes
// from, and must not compare all documents with all.
#pragma once

#include <span>

#include "changes/changes.h"
#include "chart/draw_charts.h"
#include "history/lineage.h"

namespace shirube::changes {

/// One state. The two may have declared their forms and vocabularies differently: what has the same key is
/// the same.
struct State {
  const model::Handbook& book;
  std::span<const chart::DrawnChart> charts;  ///< by document, then block
};

Changes compare_states(const State& older, const State& newer, const history::Lineage& lineage);

}  // namespace shirube::changes
