// One asset.
// Takes a site's files and a path below assets/; gives the bytes that the site would publish. Must not be
// asked for what the program does not carry.
#pragma once

#include <string>
#include <string_view>

#include "base/file_tree.h"

namespace shirube::render {

/// The site's own file of that name, or the default.
std::string asset(const FileTree& tree, std::string_view path);

}  // namespace shirube::render
