// Mending files where a finding says exactly how.
// Takes diagnostics, the files they are about and the folder of the site; gives what was mended. Must not
// change anything but what a safe fix says, in a file of the site that still holds what was read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/rules.h"

namespace shirube::mend {

/// One finding that is mended.
struct Mended {
  std::string path;
  std::size_t line = 1;
  Rule rule = Rule::LongSentence;
};

/// Makes the safe fixes of findings without an answer, those that stand first in a file before others that
/// overlap them; each file is replaced in one step. Files behind symbolic links are left alone: they have a
/// name of their own, or are none of the site. Throws `Failure` before any file is changed when one may not
/// be written or is no longer what was read. In the order of paths and lines.
std::vector<Mended> apply_fixes(const Diagnostics& diagnostics, const FileTable& files,
                                const std::filesystem::path& site);

}  // namespace shirube::mend
