// The commits that led to a revision.
// Takes a repository and where to begin; gives each commit once, children before their parents, with the
// files that it changed. Must not follow a file through them: `history` does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "source/object_id.h"
#include "source/repository.h"

namespace shirube::source {

/// Added: from nothing. Moved: `from` is gone and most of it is here. Split: a large part of this new file
/// stood in `from`, which is still there.
enum class ChangeKind { Added, Edited, Moved, Split, Removed };

struct FileChange {
  ChangeKind kind = ChangeKind::Edited;
  std::string path;  ///< from the root of the repository; of what was removed, where it stood
  std::string from;  ///< Moved, Split: where it stood before
  ObjectId before;   ///< nothing when it was added
  ObjectId after;    ///< nothing when it was removed
};

/// A parent, and what differs from it.
struct Step {
  std::size_t parent = 0;  ///< index of the commit
  std::vector<FileChange> changes;
};

struct Commit {
  ObjectId id;
  ObjectId tree;
  std::int64_t time = 0;    ///< when it was written (author date), in seconds since 1970 (UTC), or kNoTime
  int offset = 0;           ///< minutes east of UTC where it was written
  std::string subject;      ///< the first line, well-formed UTF-8, at most 200 letters
  std::string mail;         ///< of its author, after .mailmap
  std::vector<Step> steps;  ///< one a parent; of the first commit one with the parent `kNoCommit`
  bool cut = false;         ///< a parent was never fetched: what this commit changed is not known
};

inline constexpr std::size_t kNoCommit = static_cast<std::size_t>(-1);

/// All commits that `tips` lead to, once each, newest first where their order allows it; ties by name. Only
/// files whose name ends with `.md` count as changed. Throws `Failure` (GitProblem) when an object is
/// damaged, or missing in a repository that is not shallow.
std::vector<Commit> read_commits(const Repository& repository, const std::vector<ObjectId>& tips);

}  // namespace shirube::source
