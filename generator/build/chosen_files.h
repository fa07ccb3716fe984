// The files that someone wants to hear of.
// Takes paths as they were typed; gives the sources that they mean, and what was said of these. Must not keep
// any file from being read: what is wrong with one may only show beside the others.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"

namespace shirube::build {

/// `files` has the sources of the handbook and nothing else yet. A path may be absolute, or relative to the
/// current folder or to `site`. Each file once, in the order of `files`. Throws `Failure` (NotADocument).
std::vector<FileId> choose_files(const std::vector<std::string>& paths, const std::filesystem::path& site,
                                 const FileTable& files);

/// What `path`, as it was typed, may be called inside the site.
std::vector<std::string> names_of(const std::string& path, const std::filesystem::path& site);

/// What was found in `chosen`, weighed by `levels`; but for what is said of how often words are used
/// (`suggested-keyword`, `similar-keyword`): that is for whoever looks at the whole handbook.
Diagnostics found_in(const std::vector<FileId>& chosen, const Diagnostics& all, const Levels& levels);

}  // namespace shirube::build
