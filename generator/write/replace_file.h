// One file on disk.
// Takes a path and bytes; gives a file that holds all of them. Must not leave a half-written one.
#pragma once

#include <filesystem>
#include <string>

namespace shirube::write {

/// Writes beside the target first: a rename replaces the old file in one step. A link stays one: what it
/// leads to is replaced. What is no file (a device, a pipe) is written into. Throws `Failure` (CannotWrite).
void replace_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace shirube::write
