// The rows of a table that are not what they were, as HTML.
// Takes the change of a table; gives a table of its own. Must not show a value under a head that it never
// had.
#pragma once

#include <string>

#include "changes/changes.h"

namespace shirube::render {

/// Nothing when it has no rows. The columns are those of either state.
std::string compared_rows_html(const changes::PartChange& table);

}  // namespace shirube::render
