// Sentences that are hard to read because they are long.
// Takes a text and its brackets; gives the long ones. Must not look into code, whose characters count as
// nothing.
#pragma once

#include <cstddef>
#include <vector>

#include "check/brackets.h"
#include "check/written_text.h"

namespace shirube::check {

/// A sentence ends with 。！？ (a row of these is one end) outside brackets, or where the text ends. Brackets
/// in which a sentence ends hold sentences of their own: only the brackets themselves count for the one
/// around them. Counted in characters, without spaces; found are those with more than `limit`. Headings have
/// none.
void find_long_sentences(const WrittenText& text, const std::vector<Bracket>& brackets, std::size_t limit,
                         std::vector<Slip>& slips);

}  // namespace shirube::check
