// A git repository, for reading.
// Takes a folder; gives the repository around it and what its names mean. Must not write, reach the network,
// or look at a work tree: what is there without git is `DiskTree`'s.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/object_id.h"

namespace shirube::source {

/// What a name of a revision means.
struct Revision {
  std::string name;  ///< as the reader gave it
  ObjectId commit;   ///< nothing when it names a tree, such as `v1:handbook`
  ObjectId tree;     ///< the whole tree of the commit, or the one that was named
};

/// Of what kind an entry of a tree is (git's modes 040000, 100644 and 100755, 120000, 160000).
enum class EntryKind { Folder, File, Link, Submodule };

struct TreeEntry {
  std::string path;  ///< from the tree that was asked for; the bytes as git has them
  EntryKind kind = EntryKind::File;
  ObjectId id;
};

/// A tree may hold this many files and folders, in all its folders together: a few small trees can unfold
/// into more than any memory or patience.
inline constexpr std::size_t kMostEntries = 1'000'000;

/// A tree as git keeps it, for as long as anyone holds it.
struct TreeBytes {
  std::shared_ptr<const void> owner;
  std::string_view bytes;
};

/// Safe to read from several threads at once, but for `resolve`.
class Repository {
 public:
  /// The repository that `folder` is in, or that it is (a bare one); null when there is none. Throws
  /// `Failure` when there is one that cannot be used: RepositoryOwner, GitProblem.
  static std::shared_ptr<const Repository> around(const std::filesystem::path& folder);
  ~Repository();

  bool is_bare() const;
  /// Whether a part of the history was never fetched (`git clone --depth`).
  bool is_shallow() const;
  /// Where `folder` is in the work tree, without slashes at the ends; empty at its root and in a bare one.
  std::string path_of(const std::filesystem::path& folder) const;

  /// Any of git's ways to name a commit or a tree (gitrevisions(7)). Throws `Failure`: UnknownRevision,
  /// NotARevision, NoCommits, GitProblem.
  Revision resolve(const std::string& name) const;

  /// The tree below `path` in `tree`; nothing when there is no folder there.
  std::optional<ObjectId> subtree(const ObjectId& tree, std::string_view path) const;
  /// Everything below `tree` but folders, in the byte order of the paths. Folders nest 64 deep at most: what
  /// is deeper is left out. Throws `Failure` (GitProblem) when there are more than `kMostEntries`.
  std::vector<TreeEntry> list(const ObjectId& tree) const;
  /// The bytes of the file at `path` in `tree`; nothing when there is none, or more than `limit` of them.
  std::optional<std::string> file(const ObjectId& tree, std::string_view path, std::size_t limit) const;
  /// The bytes of a file, at most `limit`; nothing when there are more. Throws `Failure` (GitProblem) when
  /// the object is missing or damaged.
  std::optional<std::string> read(const ObjectId& blob, std::size_t limit) const;
  /// The bytes of a tree as git keeps them, for `TreeCursor`. Throws as `read` does.
  TreeBytes read_tree(const ObjectId& tree) const;
  /// The bytes of a commit as git keeps them, for `read_raw_commit`. Throws as `read` does.
  std::string read_commit(const ObjectId& commit) const;
  bool has(const ObjectId& object) const;

  struct Handles;  ///< libgit2's, for this folder's other files only
  const Handles& handles() const { return *handles_; }

 private:
  explicit Repository(std::unique_ptr<Handles> handles);
  std::unique_ptr<Handles> handles_;
};

}  // namespace shirube::source
