// What pages of comparison share.
// Takes a document; gives those nearest to it with the reasons, and its facts in few words.
// Must not decide what is near: `relate` and the authors do.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "render/page_data.h"

namespace shirube::render {

/// A document beside another, and why, in words.
struct Near {
  model::DocumentId document;
  std::vector<relate::Reason> reasons;
};

/// At most three comparable documents: the most related first; where these are too few, those that the author
/// names.
std::vector<Near> nearest(const RenderContext& context, model::DocumentId id);

/// Label and value of the facts that say what kind of place and size it is: terms, quantities, short texts
/// and periods of the facts box.
std::vector<std::pair<std::string, std::string>> short_facts(const RenderContext& context,
                                                             model::DocumentId id);

/// Sets `compare` for templates/partials/compare-link.mustache, or to false when there is nothing near.
void add_compare_link(const RenderContext& context, model::DocumentId id, const std::string& page,
                      Data& data);

}  // namespace shirube::render
