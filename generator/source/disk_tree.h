// A site in a folder on disk.
// Takes the site's root; gives names and bytes. Must not follow a symbolic link out of the root.
#pragma once

#include <filesystem>

#include "base/file_tree.h"

namespace shirube::source {

class DiskTree : public FileTree {
 public:
  /// Throws `Failure` (CannotRead) when `root` is not a folder.
  explicit DiskTree(const std::filesystem::path& root);

  std::string name() const override { return name_; }
  bool is_past() const override { return false; }
  std::vector<std::string> list(std::string_view folder) const override;
  ReadResult read(std::string_view path, std::size_t limit) const override;

 private:
  std::string name_;            ///< as the reader gave it
  std::filesystem::path root_;  ///< canonical
};

}  // namespace shirube::source
