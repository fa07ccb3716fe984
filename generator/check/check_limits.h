// Figures that exceed what the declarations call their limit.
// Takes a document; gives diagnostics. Must not know which figures those are: `at_most` of a field or a
// column says so.
#pragma once

#include "base/diagnostics.h"
#include "check/document_text.h"

namespace shirube::check {

/// Fields of the document and of each of its records, then the rows of its typed tables. Figures of different
/// dates or units are not compared.
void check_limits(const DocumentText& text, Diagnostics& diagnostics);

}  // namespace shirube::check
