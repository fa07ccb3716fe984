// What older editions of documents say, and since when is said what is said now.
// Takes the items with all of their editions; adds to each item units with the lines of older editions, so
// that who remembers how something was put finds the document, and tells of each unit in which editions it
// stands. Must not add a line that stands in the handbook of now or in a newer edition: each is indexed once,
// however many editions have it.
#pragma once

#include <cstdint>
#include <vector>

#include "search/withdrawn.h"

namespace shirube::search {

/// For each state of the shelf its value in the facet of editions.
using EditionValues = std::vector<std::uint32_t>;

/// `appearances` of each item, whose last values are those of the facet of editions.
void add_past_lines(const Shelf& shelf, const std::vector<Appearances>& appearances,
                    const EditionValues& values, Parts parts, Corpus& corpus);

}  // namespace shirube::search
