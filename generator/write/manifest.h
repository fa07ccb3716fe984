// The list of what shirube wrote into an output folder.
// Takes the folder; gives and keeps the names in it. Must not touch any other file.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace shirube::write {

using Names = std::set<std::string>;

bool has_manifest(const std::filesystem::path& out);

/// Nothing when there is none.
Names read_manifest(const std::filesystem::path& out);

/// Throws `Failure` (CannotWrite).
void write_manifest(const std::filesystem::path& out, const Names& names);

/// For a folder to which nothing of ours came.
void remove_manifest(const std::filesystem::path& out);

}  // namespace shirube::write
