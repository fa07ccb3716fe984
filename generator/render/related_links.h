// Where to read on from a document, each entry with the reasons why.
// Takes a document; gives Mustache data. Must not list an entry without a reason.
#pragma once

#include "render/page_data.h"

namespace shirube::render {

/// The reason of a document that the author of another names.
relate::Reason named_by_author();

/// A link to a document with its form, place and reasons.
Data related_link(const RenderContext& context, model::DocumentId other, const std::string& page,
                  const std::vector<relate::Reason>& reasons);

/// Adds `related` (what its author names, then what is like it) and `backlinks` (what refers to it).
void add_related(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data);

}  // namespace shirube::render
