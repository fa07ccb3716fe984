// Places like one another, on pages.
// Takes a place or a document; gives Mustache data for partials/similar-places and partials/size-peers, and
// the page of all places by size. Must not show a likeness without its reasons.
#pragma once

#include <string>

#include "render/page_data.h"

namespace shirube::render {

inline constexpr const char* kBySize = "places/by-size.html";

/// Sets `similar` to a table of the places like this one, or to false where places are not compared.
void add_similar_places(const RenderContext& context, model::PlaceId id, const std::string& page, Data& data);

/// Sets `peers` to the places of the same or the next size, or like the document's place in kind where its
/// size is unknown; to false where there are none.
void add_size_peers(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data);

/// Sets `by_size` to the address of the page of places by size, or to false where there is none.
void add_by_size_link(const RenderContext& context, const std::string& page, Data& data);

bool has_by_size(const RenderContext& context);
OutputFile render_by_size(const RenderContext& context);

}  // namespace shirube::render
