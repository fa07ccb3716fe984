// Editions in the corpus.
// Takes the corpus of the handbook of now, what each of its items is, and the shelf; adds what only editions
// have, in which editions each item stands, and the facet of editions. Must not change what is there of now:
// neither its texts nor its order.
#pragma once

#include <vector>

#include "search/facets.h"
#include "search/items.h"
#include "search/shelf.h"

namespace shirube::search {

void shelve(const Shelf& shelf, const std::vector<Subject>& subjects, Parts parts, Corpus& corpus);

}  // namespace shirube::search
