// How to cite a document, on its page.
// Takes the document, its history and what the site declares; gives template data: what to state, and the
// citation ready to copy. Must not say when a reader saw the page.
#pragma once

#include "history/page_record.h"
#include "render/page_data.h"

namespace shirube::render {

/// Sets `cite_edition`, `cite_url`, `cite_commit`, `cite_commit_href`, the list `cite_licences` (`whose`,
/// `terms`), the line `cite_line` for people and the list `cite_records` for programs (each with `format`,
/// `anchor`, `cited`).
void add_citation(const RenderContext& context, model::DocumentId id, const history::PageRecord& record,
                  Data& data);

}  // namespace shirube::render
