// The page of one place.
// Takes a place; gives its page: what it is, its documents, those of the places around it.
// Must not repeat all documents of a large neighbour: it shows the first and links to the rest.
#pragma once

#include "render/place_tree.h"

namespace shirube::render {

OutputFile render_place(const RenderContext& context, model::PlaceId id, const PlacesBelow& below);

}  // namespace shirube::render
