// A site in a tree of a git repository.
// Takes a repository, a revision and the site's folder in it; gives names and bytes as they were then. Must
// not follow a link out of the site, or look at the work tree.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/file_tree.h"
#include "source/repository.h"

namespace shirube::source {

class GitTree : public FileTree {
 public:
  /// `folder` is the site's in the tree of the revision; it does not count when the revision names a tree
  /// itself. Throws `Failure`: NoSite when there is no such folder, and what `Repository` throws.
  GitTree(std::shared_ptr<const Repository> repository, const Revision& revision, std::string_view folder);

  std::string name() const override { return name_; }
  bool is_past() const override { return true; }
  std::vector<std::string> list(std::string_view folder) const override;
  ReadResult read(std::string_view path, std::size_t limit) const override;

  /// The name of the file's bytes; nothing when there is no such file. Links are followed as `read` does.
  std::optional<ObjectId> id_of_file(std::string_view path) const;

 private:
  /// Where the path leads in the end; null when nowhere in the site.
  const TreeEntry* find(std::string path) const;

  std::shared_ptr<const Repository> repository_;
  std::string name_;
  std::map<std::string, TreeEntry, std::less<>> files_;  ///< by path from the site's root
};

}  // namespace shirube::source
