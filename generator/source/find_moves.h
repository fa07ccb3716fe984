// What became of files that a commit removed, and where new ones come from.
// Takes the changes of one commit; gives them with moves and splits recognised. Must not look at other
// commits.
#pragma once

#include <vector>

#include "source/commits.h"
#include "source/repository.h"

namespace shirube::source {

/// A file that was added is Moved when a removed one has the same bytes, or shares at least half of them; the
/// nearest wins, then the one with the same name, then the first. Of the other added ones, each that stood
/// for the most part in a file that was edited or moved away from there is Split from it. What was moved is
/// no longer Removed. With more than `kMostPairs` to compare only equal bytes and equal names count, and no
/// splits, as git does beyond its limit (git-diff(1), -l).
std::vector<FileChange> find_moves(const Repository& repository, std::vector<FileChange> changes);

inline constexpr std::size_t kMostPairs = 100'000;

}  // namespace shirube::source
