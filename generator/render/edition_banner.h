// The notice at the head of each page of a past edition.
// Takes the page; gives the template data that say which edition it is of and lead to today's. Must not be
// left out on any page: whoever comes from a search engine does not know that there is a newer one.
#pragma once

#include <string>

#include "render/data.h"
#include "render/render_pages.h"

namespace shirube::render {

/// Sets `banner` to what the notice says, or to false on pages of today.
void add_banner(const RenderContext& context, const std::string& page, Data& data);

}  // namespace shirube::render
