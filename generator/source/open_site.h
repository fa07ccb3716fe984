// Where the sources of a build come from.
// Takes the site's folder and the revision that was asked for; gives the tree to read. Must not read it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/file_tree.h"

namespace shirube::source {

/// The folder itself when `revision` is empty, but HEAD of a bare repository. Throws `Failure`: CannotRead,
/// NoRepository, and what `Repository` and `GitTree` throw.
std::unique_ptr<FileTree> open_site(const std::filesystem::path& folder, const std::string& revision);

}  // namespace shirube::source
