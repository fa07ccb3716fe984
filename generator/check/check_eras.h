// Years of the two calendars that cannot both be right.
// Takes a passage of a document; gives diagnostics. Must not doubt what can be read in a way that fits.
#pragma once

#include "base/diagnostics.h"
#include "check/document_text.h"
#include "text/pattern.h"

namespace shirube::check {

/// 令和2年（2019年）, and a date after the end of its era (平成31年5月), unless the passage says in brackets
/// what year that is. `folded`: the text of the passage.
void check_eras(const DocumentText& text, const parse::Passage& passage, const text::PatternText& folded,
                Diagnostics& diagnostics);

}  // namespace shirube::check
