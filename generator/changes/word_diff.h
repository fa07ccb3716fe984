// One text beside what it was, by words.
// Takes two texts; gives what is the same, gone and new. Must not look at marks: texts are plain.
#pragma once

#include <string_view>

#include "changes/budget.h"
#include "changes/changes.h"

namespace shirube::changes {

/// Words are those of `text::words_of`; `hunks.h` makes of them what readers should see. A text that takes
/// more than `kTextStepLimit`, or has nothing left that is the same, is gone and new as a whole.
Runs compare_words(std::string_view older, std::string_view newer, Budget& budget);

/// All of `older` gone and all of `newer` new, or the same: for values that are read as one.
Runs compare_whole(std::string_view older, std::string_view newer);

/// As a whole when both are short enough to be read at one look, such as a number with its unit; else by
/// words.
Runs compare_value(std::string_view older, std::string_view newer, Budget& budget);

/// Whether any of it is gone or new.
bool differs(const Runs& runs);

}  // namespace shirube::changes
