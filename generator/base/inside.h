// Whether one path lies below another.
// Takes two canonical paths; tells without touching the disk. Must not be given paths with `..` or links in
// them.
#pragma once

#include <filesystem>

namespace shirube {

/// Whether `path` is `root` or something below it.
bool is_inside(const std::filesystem::path& path, const std::filesystem::path& root);

}  // namespace shirube
