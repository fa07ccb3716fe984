#include "write/check_places.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "base/failure.h"
#include "base/inside.h"
#include "base/phrases.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

void check_access(const fs::path& folder) {
  if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0) return;
  const std::error_code error(errno, std::generic_category());
  throw Failure(Rule::CannotWrite, {folder.string(), reason_of(error)});
}

/// The folder that changes when `name` comes or goes: its own, or the one where that will be made.
fs::path changed_folder(const fs::path& out, const fs::path& name) {
  std::error_code error;
  fs::path folder = name.parent_path();
  while (!folder.empty() && !fs::is_directory(out / folder, error)) folder = folder.parent_path();
  return folder.empty() ? out : out / folder;
}

/// A folder gives way to a file when nothing but files and folders of ours is in it.
void check_gives_way(const fs::path& out, const fs::path& folder, const Names& ours) {
  const std::set<fs::path> folders = folders_of(ours);
  if (folders.count(folder) == 0) throw Failure(Rule::ForeignOutput, {out.string(), folder.string()});
  std::error_code error;
  fs::recursive_directory_iterator entry(out / folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const fs::path name = entry->path().lexically_relative(out);
    const bool is_folder = fs::is_directory(fs::symlink_status(entry->path()));
    const bool is_ours = is_folder ? folders.count(name) != 0 : ours.count(name.string()) != 0;
    if (!is_ours) throw Failure(Rule::ForeignOutput, {out.string(), name.string()});
  }
  if (error) throw Failure(Rule::CannotRead, {(out / folder).string(), reason_of(error)});
}

void check_file(const fs::path& out, const std::string& name, const Names& ours) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(out / name, error);
  if (!fs::exists(status)) return;
  if (fs::is_directory(status)) return check_gives_way(out, name, ours);
  if (ours.count(name) == 0 || !fs::is_regular_file(status))
    throw Failure(Rule::ForeignOutput, {out.string(), name});
}

/// A link could lead out of the output; a file gives way when it is ours.
void check_folder(const fs::path& out, const fs::path& folder, const Names& ours) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(out / folder, error);
  if (!fs::exists(status) || fs::is_directory(status)) return;
  if (ours.count(folder.string()) == 0 || !fs::is_regular_file(status))
    throw Failure(Rule::ForeignOutput, {out.string(), folder.string()});
}

/// Whether no folder of `name` is a link: what stands behind one is not ours.
bool is_behind_no_link(const fs::path& out, const fs::path& name) {
  std::error_code error;
  const std::set<fs::path> folders = folders_of({name.string()});
  return std::none_of(folders.begin(), folders.end(),
                      [&](const fs::path& folder) { return fs::is_symlink(out / folder, error); });
}

}  // namespace

void check_overlap(const fs::path& out, const fs::path& site) {
  const fs::path real_out = fs::weakly_canonical(out);
  const fs::path real_site = fs::weakly_canonical(site);
  constexpr std::array<const char*, 3> kSources = {"content", "templates", "assets"};
  const bool inside = std::any_of(kSources.begin(), kSources.end(), [&](const char* folder) {
    return is_inside(real_out, real_site / folder);
  });
  if (inside || is_inside(real_site, real_out)) throw Failure(Rule::OutputInsideSources, {out.string()});
}

bool stays_inside(const fs::path& name) {
  return !name.empty() && name.is_relative() && std::find(name.begin(), name.end(), "..") == name.end();
}

std::set<fs::path> folders_of(const Names& names) {
  std::set<fs::path> folders;
  for (const std::string& name : names) {
    fs::path folder = fs::path(name).parent_path();
    for (; !folder.empty() && folders.insert(folder).second; folder = folder.parent_path()) {
    }
  }
  return folders;
}

Names stale_of(const fs::path& out, const Names& old_names, const Names& names) {
  Names stale;
  for (const std::string& name : old_names) {
    if (names.count(name) == 0 && stays_inside(name) && is_behind_no_link(out, name)) stale.insert(name);
  }
  return stale;
}

Names in_the_way(const Names& stale, const Names& names) {
  const std::set<fs::path> folders = folders_of(names);
  Names found;
  for (const std::string& name : stale) {
    bool is_in_the_way = folders.count(name) != 0;
    for (fs::path folder = fs::path(name).parent_path(); !folder.empty(); folder = folder.parent_path())
      is_in_the_way = is_in_the_way || names.count(folder.string()) != 0;
    if (is_in_the_way) found.insert(name);
  }
  return found;
}

void check_places(const fs::path& out, const Names& ours, const Names& names) {
  for (const fs::path& folder : folders_of(names)) {
    if (names.count(folder.string()) != 0) throw Failure(Rule::OutputClash, {folder.string()});
    check_folder(out, folder, ours);
  }
  for (const std::string& name : names) check_file(out, name, ours);
}

void check_writable(const fs::path& out, const Names& names) {
  std::set<fs::path> folders;
  for (const std::string& name : names) folders.insert(changed_folder(out, name));
  for (const fs::path& folder : folders) check_access(folder);
}

}  // namespace shirube::write
