// Putting the output on disk.
// Takes files in memory and a folder; gives a folder that holds exactly these files of ours, and what was
// done. Must not delete or overwrite anything shirube did not write, and must not leave a half-written file
// behind.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "base/output_file.h"

namespace shirube::write {

struct PublishResult {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

/// Throws `Failure` before anything is touched when `out` holds files of others in the way, or overlaps the
/// sources at `site`. A list of what shirube wrote is kept in out/.shirube-manifest: it is widened before the
/// first file is written and narrowed after the last stale one is gone, so that an interrupted run never
/// forgets a file.
PublishResult publish(const std::vector<OutputFile>& files, const std::filesystem::path& out,
                      const std::filesystem::path& site);

}  // namespace shirube::write
