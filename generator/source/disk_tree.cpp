#include "source/disk_tree.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "base/failure.h"
#include "base/inside.h"
#include "base/phrases.h"

namespace shirube::source {
namespace fs = std::filesystem;
namespace {

bool is_hidden(const fs::path& path) {
  return path.filename().native().front() == '.';
}

}  // namespace

DiskTree::DiskTree(const fs::path& root) : name_(root.string()) {
  std::error_code error;
  root_ = fs::canonical(root, error);
  if (error) throw Failure(Rule::CannotRead, {name_, reason_of(error)});
  if (!fs::is_directory(root_)) throw Failure(Rule::CannotRead, {name_, "@not-a-folder"});
}

std::vector<std::string> DiskTree::list(std::string_view folder) const {
  std::vector<std::string> paths;
  const fs::path start = root_ / folder;
  std::error_code error;
  if (!fs::is_directory(start, error)) return paths;
  // Folders behind symbolic links are not entered, so there is no loop to guard against.
  auto entry = fs::recursive_directory_iterator(start, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (!entry->is_directory(error)) {
      paths.push_back(entry->path().lexically_relative(root_).generic_string());
    }
  }
  if (error) throw Failure(Rule::CannotRead, {start.string(), reason_of(error)});
  std::sort(paths.begin(), paths.end());
  return paths;
}

ReadResult DiskTree::read(std::string_view path, std::size_t limit) const {
  std::error_code error;
  const fs::path real = fs::canonical(root_ / path, error);
  if (error) {
    const bool dangling = fs::is_symlink(root_ / path, error);
    return {dangling ? ReadStatus::LeavesSite : ReadStatus::Missing, {}};
  }
  if (!is_inside(real, root_)) return {ReadStatus::LeavesSite, {}};
  if (!fs::is_regular_file(real, error)) return {ReadStatus::Unreadable, {}};
  const std::uintmax_t size = fs::file_size(real, error);
  if (error) return {ReadStatus::Unreadable, {}};
  if (size > limit) return {ReadStatus::TooLarge, {}};
  std::ifstream file(real, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return {ReadStatus::Unreadable, {}};
  return {ReadStatus::Ok, std::move(bytes)};
}

}  // namespace shirube::source
