// The other documents of a document's place and of the places around it.
// Takes a document; gives Mustache data for partials/same-place. Cases of one place under different forms are
// linked to each other, never merged. Must not know a place for a document under a pseudonym.
#pragma once

#include <string>

#include "render/page_data.h"

namespace shirube::render {

/// Sets `same_place`: the document's place, its areas and members, and its prefecture, each with its
/// documents.
void add_same_place(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data);

}  // namespace shirube::render
