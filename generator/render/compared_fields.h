// Front matter beside what it was, as HTML.
// Takes the fields that differ; gives a table of what they were and are. Must not leave a cell blank.
#pragma once

#include <string>
#include <vector>

#include "changes/changes.h"

namespace shirube::render {

/// Empty when there are none. `name` is that of the document, for the caption.
std::string compared_fields_html(const std::vector<changes::FieldChange>& fields, const std::string& name);

}  // namespace shirube::render
