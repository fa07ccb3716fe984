// What a search can be narrowed by.
// Takes the sources of a corpus; gives facets with their values, and the values of each item. Must not keep a
// value that no item has.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "search/corpus.h"

namespace shirube::search {

/// The facet whose values are sizes of places.
inline constexpr const char* kSizeFacet = "band";

/// What an item is, for its facets: one of these.
struct Subject {
  std::optional<model::DocumentId> document;
  std::optional<model::EntryId> entry;
  std::optional<model::PlaceId> place;  ///< with none of the three it is a term of the glossary
};

/// Sets `Corpus::facets` and the values of all items; `subjects` tells of each item what it is.
void add_facets(const CorpusSources& sources, const std::vector<Subject>& subjects, Corpus& corpus);

}  // namespace shirube::search
