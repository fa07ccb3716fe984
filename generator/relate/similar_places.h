// Places like one another.
// Takes the handbook and its links; gives profiles of places and, for each, those like it with the reasons in
// words. Must not compare all pairs: a place is compared with a fixed number of neighbours in each order.
#pragma once

#include "relate/relations.h"

namespace shirube::relate {

/// Fills `profiles` and `similar`; nothing when the handbook does not declare what makes places alike.
void add_similar_places(const model::Handbook& book, const link::LinkGraph& graph, Relations& relations);

}  // namespace shirube::relate
