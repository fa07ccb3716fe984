// What lies below a prefecture: its areas, their members, its municipalities.
// Takes the places that have pages; gives Mustache data for partials/place-tree.
// Must not link to a place that has no page.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/page_data.h"

namespace shirube::render {

using PlacesBelow = std::map<model::PlaceId, std::vector<model::PlaceId>>;

bool has_page(const RenderContext& context, model::PlaceId id);

/// The documents of the place itself, without those of places below it.
const std::vector<model::DocumentId>& own_documents(const RenderContext& context, model::PlaceId id);

/// For each prefecture, the places in it that have pages, in the order of the handbook.
PlacesBelow places_below(const RenderContext& context);

/// Areas with their members, then the municipalities that are in none of them.
DataList place_tree(const RenderContext& context, const std::string& page,
                    const std::vector<model::PlaceId>& below);

/// A place as a link with its count, or as a mere name when it has no page.
Data place_data(const RenderContext& context, const std::string& page, model::PlaceId id);

}  // namespace shirube::render
