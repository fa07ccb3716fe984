// The history of a document on its page.
// Takes the histories; gives template data: first day, last change, the list of changes. Must not name
// people.
#pragma once

#include <string>

#include "history/page_record.h"
#include "render/page_data.h"

namespace shirube::render {

/// `record` is that of a document. Sets `first_seen`, `last_changed`, `history_note`, `change_count`,
/// `more_changes` (how many are left out) and the list `changes` (`date`, `iso`, `event`, `subject`, `id`,
/// `href`, `affiliation`, `formatting`, `from`).
void add_history(const RenderContext& context, const history::PageRecord& record, Data& data);

/// The list `past_pages`: the same document in past editions, newest first.
void add_past_pages(const RenderContext& context, model::DocumentId id, Data& data);

}  // namespace shirube::render
