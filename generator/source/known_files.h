// Files that were read already.
// Takes files as they are read, with git's names of their bytes; gives them back when another state of the
// handbook has the same bytes at the same place. Must not read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/span.h"
#include "source/object_id.h"

namespace shirube::source {

class KnownFiles {
 public:
  void add(std::string path, const ObjectId& bytes, FileId file) {
    files_.emplace(std::pair(std::move(path), bytes), file);
  }
  std::optional<FileId> find(const std::string& path, const ObjectId& bytes) const {
    const auto found = files_.find(std::pair(path, bytes));
    return found == files_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::map<std::pair<std::string, ObjectId>, FileId> files_;
};

/// The name that git would give a file of these bytes.
ObjectId blob_id_of(std::string_view bytes);

}  // namespace shirube::source
