// Two places of a document that say the same where each should say its own.
// Takes a document; gives diagnostics. Must not mind short texts, figures and words that stand for a value:
// those may well be the same.
#pragma once

#include "base/diagnostics.h"
#include "check/document_text.h"

namespace shirube::check {

/// Two columns of text in one row of a typed table; the head and an item of a group, such as an issue and its
/// response. Any remark of the editors in the section answers it.
void check_repeats(const DocumentText& text, Diagnostics& diagnostics);

}  // namespace shirube::check
