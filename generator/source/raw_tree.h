// Tree objects, read without copying names.
// Takes the bytes of a tree as git keeps them (gitformat-pack(5): mode SP name NUL, 20 bytes of a name);
// gives its entries one after another. libgit2's own tree makes an object an entry, which is where most of
// the time of a walk over a long history would go. Must not pass on a name that leads elsewhere.
#pragma once

#include <cstdint>
#include <string_view>

#include "source/object_id.h"
#include "source/repository.h"

namespace shirube::source {

/// Folders are followed this deep: what is deeper is left out, so that no tree exhausts the stack.
inline constexpr int kDeepestFolder = 64;

struct RawEntry {
  EntryKind kind = EntryKind::File;
  std::string_view name;
  ObjectId id;
};

/// Entries in git's order: by name, where a folder's counts as if it ended with a slash.
class TreeCursor {
 public:
  explicit TreeCursor(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }
  /// All bytes of the entry in front. Throws `Failure` (GitProblem) when the tree is damaged.
  std::string_view bytes() const;
  RawEntry entry() const;
  void skip() { rest_.remove_prefix(bytes().size()); }

 private:
  std::string_view rest_;
};

/// Below, at or above zero: the order of two entries in a tree.
int compare_entries(const RawEntry& a, const RawEntry& b);

}  // namespace shirube::source
