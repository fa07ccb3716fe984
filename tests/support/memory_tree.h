// A site in memory, for tests that need no disk.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/file_tree.h"

namespace shirube::test {

class MemoryTree : public FileTree {
 public:
  explicit MemoryTree(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  std::string name() const override { return "memory"; }
  bool is_past() const override { return false; }
  std::vector<std::string> list(std::string_view folder) const override {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with(std::string(folder) + "/")) paths.push_back(path);
    }
    return paths;
  }
  ReadResult read(std::string_view path, std::size_t limit) const override {
    const auto found = files_.find(std::string(path));
    if (found == files_.end()) return {ReadStatus::Missing, {}};
    if (found->second.size() > limit) return {ReadStatus::TooLarge, {}};
    return {ReadStatus::Ok, found->second};
  }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace shirube::test
