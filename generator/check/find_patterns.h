// What the table of patterns finds in a text.
// Takes a text; gives slips with what to write instead. Must not know a rule: `check/writing_patterns.h`
// does.
#pragma once

#include <vector>

#include "check/written_text.h"

namespace shirube::check {

/// In the order of the table. Of two that overlap and are of one rule, the one of the upper row.
void find_patterns(const WrittenText& text, std::vector<Slip>& slips);

}  // namespace shirube::check
