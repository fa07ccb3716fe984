// Starting a new handbook.
// Takes an empty or new folder; gives a small handbook in it that builds and says what to change.
// Must not overwrite anything.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace shirube::init {

/// Writes the starter and returns the paths written, relative to `target`. Throws `Failure` when the folder
/// holds anything.
std::vector<std::string> init_site(const std::filesystem::path& target);

}  // namespace shirube::init
