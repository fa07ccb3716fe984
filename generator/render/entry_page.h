// The page of one entry of a catalogue: a keyword, a meeting body, a tool.
// Takes the entry and all that leads to it; gives one page. Must not know what kind of thing it is: what it
// is called and what is known about it comes from the declarations.
#pragma once

#include "render/page_data.h"

namespace shirube::render {

/// For each list family, for each document: the terms of its lists that it stands on.
using TermsOfDocuments = std::vector<std::vector<std::vector<std::size_t>>>;

TermsOfDocuments terms_of_documents(const RenderContext& context);

OutputFile render_entry(const RenderContext& context, model::EntryId id, const TermsOfDocuments& terms);

}  // namespace shirube::render
