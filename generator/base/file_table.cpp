#include <utility>

#include "base/file_tree.h"

namespace shirube {

FileId FileTable::add(std::string path, std::string bytes) {
  files_.push_back({std::move(path), std::move(bytes)});
  return {static_cast<std::uint32_t>(files_.size() - 1)};
}

}  // namespace shirube
