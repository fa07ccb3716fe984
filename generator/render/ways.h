// The ways into the handbook that the head of a page has no room for.
// Takes the declarations; gives one tile for each. Must not repeat what home already shows in full.
#pragma once

#include "render/page_data.h"

namespace shirube::render {

/// Tiles for the extracts, the catalogues, the list families that are not in the header and their tables, the
/// comparison and
/// the places by size, as seen from `page`.
DataList ways(const RenderContext& context, const std::string& page);

}  // namespace shirube::render
