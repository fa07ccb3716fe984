// What the documents of a place say about it.
// Takes the handbook and its links; gives a profile for each place that has documents. Must not guess: what
// no document says stays unknown, and each figure keeps the document it comes from.
#pragma once

#include <map>

#include "relate/relations.h"

namespace shirube::relate {

/// Of several documents the one with the newest figure counts; figures without a date are the oldest.
std::map<model::PlaceId, PlaceProfile> place_profiles(const model::Handbook& book,
                                                      const link::LinkGraph& graph);

}  // namespace shirube::relate
