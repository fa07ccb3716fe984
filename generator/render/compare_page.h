// One document beside those nearest to it, as a page that needs no script.
// Takes a document and what is near it; gives its page. Must not choose.
#pragma once

#include "render/comparison.h"

namespace shirube::render {

OutputFile render_comparison(const RenderContext& context, model::DocumentId id,
                             const std::vector<Near>& near);

}  // namespace shirube::render
