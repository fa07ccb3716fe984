// "Did you mean": the known name nearest to what was written.
// Takes a word and the known names; gives one of them or nothing. Must not guess when nothing is near.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::text {

/// Optimal string alignment distance (Damerau–Levenshtein without overlapping edits) over folded code points;
/// a name counts as near within a third of the longer length (at least 1, but never when all of it differs),
/// or when one contains the other. Ties keep the order of `names`. Gives an empty string when nothing is
/// near; names and words of more than 256 code points never are.
std::string nearest(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace shirube::text
