// Which documents stand on which list.
// Takes the handbook and its reading order; fills the lists, places and reading order of a `LinkGraph` that
// is being made. Must not sort by anything a reader cannot see.
#pragma once

#include "link/link_graph.h"
#include "link/reading_order.h"

namespace shirube::link {

void add_lists(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph);
void add_places(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph);
void add_order(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph);

}  // namespace shirube::link
