// Which documents stand on which list.
// Takes the handbook; fills the lists, places and reading order of a `LinkGraph` that is being made.
// Must not sort by anything a reader cannot see.
#pragma once

#include "link/link_graph.h"

namespace shirube::link {

void add_lists(const model::Handbook& book, LinkGraph& graph);
void add_places(const model::Handbook& book, LinkGraph& graph);
void add_order(const model::Handbook& book, LinkGraph& graph);

}  // namespace shirube::link
