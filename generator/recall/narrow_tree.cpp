#include "recall/narrow_tree.h"

#include <utility>

namespace shirube::recall {

NarrowTree::NarrowTree(const FileTree& tree, std::vector<std::string> seen)
    : tree_(tree), seen_(std::move(seen)) {}

std::vector<std::string> NarrowTree::list(std::string_view folder) const {
  return folder == kFolder ? seen_ : tree_.list(folder);
}

}  // namespace shirube::recall
