// The list of the editions.
// Takes the handbook of today, which editions can be opened and what changed between them; gives the page
// editions/index.html. Must not read the editions.
#pragma once

#include <set>
#include <span>

#include "render/changes_pages.h"
#include "render/render_pages.h"

namespace shirube::render {

OutputFile render_editions(const RenderContext& context, const std::set<const config::Edition*>& with_pages,
                           std::span<const ChangeStep> steps);

}  // namespace shirube::render
