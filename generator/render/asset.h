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

/// Whether these bytes are what the program's own asset was made from: a site in the folder of the sources
/// has them and means the default.
bool is_source_of_default(std::string_view path, std::string_view bytes);

}  // namespace shirube::render
