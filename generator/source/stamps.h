// Whether files may have changed since they were last looked at.
// Takes a folder and paths in it; gives what the system says of each file. Must not read them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace shirube::source {

/// Two equal stamps of one path: the same bytes, as far as the system can tell (size, time of the last change
/// of the bytes and of the file's own record, number of the file).
struct Stamp {
  std::int64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds
  std::int64_t changed = 0;   ///< nanoseconds
  std::uint64_t number = 0;
  bool operator==(const Stamp&) const = default;
};

/// For each path from `root`; nothing for what is no plain file (a link is none: what it leads to may
/// change).
std::vector<std::optional<Stamp>> stamps_of(const std::filesystem::path& root,
                                            const std::vector<std::string>& paths);

}  // namespace shirube::source
