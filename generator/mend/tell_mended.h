// What was mended, for people.
// Takes what `apply_fixes` did; gives a line for each. Must not say more than was done.
#pragma once

#include <string>
#include <vector>

#include "base/phrases.h"
#include "mend/apply_fixes.h"

namespace shirube::mend {

/// `直しました: PATH:LINE RULE`, one a line; a line that says so when there is nothing.
std::string tell_mended(const std::vector<Mended>& mended, Language language);

}  // namespace shirube::mend
