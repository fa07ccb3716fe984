// Parts that are more than their whole.
// Takes a document; gives diagnostics. Must not doubt what is about, between or of another unit.
#pragma once

#include "base/diagnostics.h"
#include "check/document_text.h"
#include "text/pattern.h"

namespace shirube::check {

/// 20人中25人, 20人のうち25人, 対象者20人（うち入院30人） in one passage. `folded`: its text.
void check_parts(const DocumentText& text, const parse::Passage& passage, const text::PatternText& folded,
                 Diagnostics& diagnostics);

/// Rows of tables that begin with うち, beside the row that they are a part of.
void check_part_rows(const DocumentText& text, Diagnostics& diagnostics);

}  // namespace shirube::check
