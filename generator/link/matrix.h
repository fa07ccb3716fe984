// Which documents stand where two list families meet.
// Takes the handbook and the lists of a `LinkGraph`; fills its cells. Must not count plain pages, which are
// about the handbook, nor compare documents with each other.
#pragma once

#include "link/link_graph.h"
#include "link/reading_order.h"

namespace shirube::link {

/// After `add_lists`.
void add_matrices(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph);

}  // namespace shirube::link
