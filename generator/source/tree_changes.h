// What differs between two trees.
// Takes a repository and two trees; gives the files that were added, edited and removed. Must not guess what
// became of a file: `find_moves` does.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "source/commits.h"
#include "source/object_id.h"
#include "source/repository.h"

namespace shirube::source {

/// Reads trees and keeps the last few: a commit's tree is its child's parent's. For one thread.
class TreeReader {
 public:
  explicit TreeReader(const Repository& repository) : repository_(repository) {}
  /// The bytes of the tree as git keeps them.
  TreeBytes read(const ObjectId& tree);

 private:
  struct Kept {
    ObjectId id;
    TreeBytes bytes;
  };
  static constexpr std::size_t kKept = 32;

  const Repository& repository_;
  std::vector<Kept> kept_;  ///< a ring
  std::size_t next_ = 0;
};

/// Files ending with `.md`, sorted by path; nothing in place of a tree is an empty one. Links and submodules
/// are no files.
std::vector<FileChange> tree_changes(TreeReader& reader, const ObjectId& before, const ObjectId& after);

}  // namespace shirube::source
