#include "write/create_file.h"

#include <fstream>
#include <system_error>

#include "base/failure.h"
#include "base/phrases.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr const char* kTemporary = ".shirube-new";

void write_beside(const fs::path& temporary, const fs::path& path, const std::string& bytes) {
  std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (file) return;
  std::error_code ignored;
  fs::remove(temporary, ignored);
  throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});
}

/// A second name for the file, which the system gives only when it is free; where it knows no second names
/// (FAT), what is there was looked for a moment ago.
std::error_code give_name(const fs::path& temporary, const fs::path& path) {
  std::error_code error;
  fs::create_hard_link(temporary, path, error);
  const bool no_links = error == std::errc::operation_not_permitted || error == std::errc::not_supported ||
                        error == std::errc::function_not_supported;
  if (no_links && !fs::exists(fs::symlink_status(path))) fs::rename(temporary, path, error);
  return error;
}

}  // namespace

Created create_file(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(path, error))) return Created::Exists;
  fs::create_directories(path.parent_path(), error);
  if (error) throw Failure(Rule::CannotWrite, {path.string(), reason_of(error)});
  const fs::path temporary = path.string() + kTemporary;
  write_beside(temporary, path, bytes);
  const std::error_code named = give_name(temporary, path);
  fs::remove(temporary, error);
  if (named == std::errc::file_exists) return Created::Exists;
  if (named) throw Failure(Rule::CannotWrite, {path.string(), reason_of(named)});
  return Created::New;
}

}  // namespace shirube::write
