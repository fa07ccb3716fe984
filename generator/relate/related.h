// Related documents, with reasons.
// Takes the features of all documents; gives for each the few most like it. Must not compare all pairs.
#pragma once

#include "relate/features.h"
#include "relate/relations.h"

namespace shirube::relate {

/// An inverted index leads from each feature to the documents that have it. From a feature that more than a
/// fixed number of documents share, only the nearest in the order of the handbook become candidates, so that
/// the work for one document is bounded; the best candidates are then scored exactly, with all that they
/// share. At most `per_prefecture` of one list come from one prefecture. Ties keep the order of the handbook.
std::vector<std::vector<RelatedDocument>> find_related(const model::Handbook& book,
                                                       const Vocabulary& vocabulary,
                                                       const FeatureTable& features);

}  // namespace shirube::relate
