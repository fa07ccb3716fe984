// Who is a part of whom and reports to whom, as nested lists.
// Takes an entry; gives the HTML of the small tree it stands in, or nothing when it stands alone.
// Must not grow without bound: depth and size are limited, and no branch is shown twice.
#pragma once

#include <string>

#include "render/page_data.h"

namespace shirube::render {

std::string hierarchy_html(const RenderContext& context, model::EntryId id, const std::string& page);

}  // namespace shirube::render
