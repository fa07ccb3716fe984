// Paths with slashes, as sites, pages and trees of git have them.
// Takes texts; gives their parts and where they lead. Must not touch the disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

/// What stands between the slashes.
std::vector<std::string_view> split_path(std::string_view path);

/// `path` relative to the folder of `base_file`, without `.` and `..`; nothing when it climbs out of the
/// root.
std::optional<std::string> resolve_path(std::string_view base_file, std::string_view path);

}  // namespace shirube
