// A site without the documents that do not matter now.
// Takes a tree and what is to be seen of its content; gives a tree for the same stages. Must not change how
// anything is read.
#pragma once

#include <string>
#include <vector>

#include "base/file_tree.h"

namespace shirube::recall {

/// Where documents are.
inline constexpr const char* kFolder = "content";

class NarrowTree : public FileTree {
 public:
  /// `seen`: sorted paths below `kFolder`. `tree` must live longer.
  NarrowTree(const FileTree& tree, std::vector<std::string> seen);

  std::string name() const override { return tree_.name(); }
  bool is_past() const override { return tree_.is_past(); }
  std::vector<std::string> list(std::string_view folder) const override;
  ReadResult read(std::string_view path, std::size_t limit) const override { return tree_.read(path, limit); }

 private:
  const FileTree& tree_;
  std::vector<std::string> seen_;
};

}  // namespace shirube::recall
