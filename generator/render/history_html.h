// The history of a document on its page.
// Takes the histories; gives template data: first day, last change, the list of changes. Must not name
// people.
#pragma once

#include <string>

#include "render/page_data.h"

namespace shirube::render {

/// Sets `first_seen`, `last_changed`, `history_note`, `change_count`, `more_changes` (how many are left out)
/// and the list `changes` (`date`, `iso`, `event`, `subject`, `id`, `href`, `affiliation`, `formatting`,
/// `from`).
void add_history(const RenderContext& context, model::DocumentId id, Data& data);

}  // namespace shirube::render
