// Documents that only editions have, as items.
// Takes the shelf and the corpus of now; adds to the corpus an item for each with the values of its facets,
// and gives where each stands. Must not add a text of any other document.
#pragma once

#include <span>
#include <vector>

#include "search/items.h"
#include "search/shelf.h"

namespace shirube::search {

/// Where an item stands in editions, newest first.
using Appearances = std::span<const Appearance>;

/// Those of the items that were added, in their order: by URL.
std::vector<Appearances> add_withdrawn(const Shelf& shelf, Parts parts, Corpus& corpus);

/// The item of a document as it stands in an edition.
Item past_item(const Shelf& shelf, const Appearance& appearance, Parts parts);

}  // namespace shirube::search
