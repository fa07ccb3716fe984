// A new file on disk.
// Takes a path and bytes; gives a file that holds all of them, or none. Must not touch a file that is there.
#pragma once

#include <filesystem>
#include <string>

namespace shirube::write {

enum class Created { New, Exists };

/// Makes the folders above it, writes beside the target first and gives it its name in one step, which fails
/// when there is something of that name: also when it came in the meantime. Throws `Failure` (CannotWrite).
Created create_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace shirube::write
