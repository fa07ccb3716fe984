// Where the words of the glossary stand in the text.
// Takes the handbook; gives for each document the first occurrence of each term in each section. Must not
// mark headings, links, images, code or a part of a longer word, nor anything that pages do not show as
// written.
#pragma once

#include <vector>

#include "link/link_graph.h"
#include "model/handbook.h"

namespace shirube::link {

/// For each document, by node and offset; what stands before the first section, and the footnotes, count as
/// a section each. A term that an author's line break divides is not marked, but what it covers is not
/// either. Documents whose field `glossary` says no have no marks.
std::vector<std::vector<TermMark>> mark_terms(const model::Handbook& book);

}  // namespace shirube::link
