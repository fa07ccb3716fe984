// What a declared extract gathers from each document, and where its pages stand.
// Takes the handbook and an extract; gives items with their anchors, and paths. Must not render.
#pragma once

#include <string>
#include <vector>

#include "link/items.h"

namespace shirube::link {

/// What a document gives to an extract; nothing when its form has none of the sections.
std::vector<Item> items_of(const model::Handbook& book, const config::Extract& extract, model::DocumentId id);

/// The page of one term. Only terms with items have one.
std::string page_of_extract(const config::Extract& extract, const config::Term& term);
std::string index_page_of(const config::Extract& extract);

}  // namespace shirube::link
