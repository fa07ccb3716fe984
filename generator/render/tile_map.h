// The prefectures as a list that wide pages set as a map of tiles, and the places below them.
// Takes the documents of one page; gives Mustache data for partials/tile-map and partials/region-list.
// Must not put a document under a pseudonym anywhere: those are counted in words.
#pragma once

#include <string>
#include <vector>

#include "render/page_data.h"

namespace shirube::render {

/// Sets `map` to what `documents` give to the prefectures, or to false on a site without prefectures. The
/// tiles stand as a map only when all 47 are there: a part of the country would be a map with holes.
void add_map(const RenderContext& context, const std::string& page,
             const std::vector<model::DocumentId>& documents, Data& data);

/// The same for a list page; without a map when none of its documents has a place.
void add_map(const RenderContext& context, const std::string& page,
             const std::vector<link::ListEntry>& documents, Data& data);

/// All documents of the handbook.
std::vector<model::DocumentId> all_documents(const model::Handbook& book);

}  // namespace shirube::render
