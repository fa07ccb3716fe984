// What must be true of an output folder before the first file in it is moved or removed.
// Takes the folder and names of files in it; throws a `Failure` that says what is in the way. Must not change
// anything.
#pragma once

#include <filesystem>
#include <set>

#include "write/manifest.h"

namespace shirube::write {

/// The output must neither lie in the sources nor hold them. Throws OutputInsideSources.
void check_overlap(const std::filesystem::path& out, const std::filesystem::path& site);

/// Whether a name, of the list or of a new file, means something below the output folder.
bool stays_inside(const std::filesystem::path& name);

/// Every folder that one of `names` stands in, a folder before what is in it.
std::set<std::filesystem::path> folders_of(const Names& names);

/// Those of the list that are not needed any more. A line that leads elsewhere was not written by us.
Names stale_of(const std::filesystem::path& out, const Names& old_names, const Names& names);

/// Those of `stale` that stand where a folder of `names` will be, or in a folder where a file of `names` will
/// be: they must go first.
Names in_the_way(const Names& stale, const Names& names);

/// Every one of `names` has a free place, or one that `ours` holds. Throws ForeignOutput, or OutputClash when
/// one is a folder of another.
void check_places(const std::filesystem::path& out, const Names& ours, const Names& names);

/// Each of `names` can come to its folder, or go from it. Throws CannotWrite.
void check_writable(const std::filesystem::path& out, const Names& names);

}  // namespace shirube::write
