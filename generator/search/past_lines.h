// What older editions of documents say and no newer state does.
// Takes the items with all of their editions; adds to each item units with such lines, so that who remembers
// how something was put finds the document. Must not add a line that stands in the handbook of now or in a
// newer edition: each is indexed once, however many editions have it.
#pragma once

#include <cstdint>
#include <vector>

#include "search/withdrawn.h"

namespace shirube::search {

/// For each state of the shelf its value in the facet of editions.
using EditionValues = std::vector<std::uint32_t>;

/// `appearances` of each item. What a withdrawn item says already is its newest.
void add_past_lines(const Shelf& shelf, const std::vector<Appearances>& appearances,
                    const EditionValues& values, Parts parts, Corpus& corpus);

}  // namespace shirube::search
