// What is remembered of the documents of a site between two runs.
// Takes what a run found out; gives it to the next one through a file. Must not be trusted with more than
// time: a file that is damaged, old or of another program is as good as none, and what it says of a document
// only counts while that document's file is the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "recall/keys.h"
#include "source/stamps.h"

namespace shirube::recall {

struct Remembered {
  std::string path;  ///< from the site's root
  source::Stamp stamp;
  Keys keys;
};

struct Memory {
  /// A number of everything but documents that the keys depend on: declarations, places, glossary, the
  /// program itself.
  std::uint64_t world = 0;
  std::vector<Remembered> documents;  ///< sorted by path
};

/// Nothing when there is no such file, or none that can be used.
std::optional<Memory> load_memory(const std::filesystem::path& file);

/// Replaces the file in one step. A memory that cannot be kept is no problem: the next run only takes longer.
void save_memory(const Memory& memory, const std::filesystem::path& file);

/// Where the memory of a site belongs: in the cache folder of whoever runs the program (XDG Base Directory
/// Specification 0.8), never in the site. Nothing when there is no such folder.
std::optional<std::filesystem::path> memory_file(const std::filesystem::path& site);

}  // namespace shirube::recall
