// The facts box of a document.
// Takes a document; gives Mustache data: one row for each field that is shown there, unknown ones as words.
// Must not leave a cell blank.
#pragma once

#include <string>

#include "render/page_data.h"

namespace shirube::render {

/// Adds facts, has_facts and record_groups to `data`.
void add_facts(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data);

/// The value of one field as HTML, places and documents linked as seen from `page`.
std::string field_html(const RenderContext& context, const std::string& page, const parse::FieldValue& value);

/// A number as its author wrote it, with what was understood where the writing hides it: 107.3
/// 万人（1,073,000人）.
std::string quantity_html(const values::Quantity& quantity, const std::string& unit);

}  // namespace shirube::render
