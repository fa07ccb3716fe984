#include "write/replace_file.h"

#include <fstream>
#include <system_error>

#include "base/failure.h"
#include "base/phrases.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr const char* kTemporary = ".shirube-new";

void write_into(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});
}

}  // namespace

void replace_file(const fs::path& target, const std::string& bytes) {
  std::error_code error;
  const fs::path path =
      fs::is_symlink(fs::symlink_status(target, error)) ? fs::weakly_canonical(target) : target;
  if (fs::is_other(fs::status(path, error))) return write_into(path, bytes);
  const fs::path temporary = path.string() + kTemporary;
  {
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    if (!file)
      throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});  // what is there is not ours
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      fs::remove(temporary, error);
      throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});
    }
  }
  fs::rename(temporary, path, error);
  if (!error) return;
  const std::string why = reason_of(error);
  fs::remove(temporary, error);
  throw Failure(Rule::CannotWrite, {path.string(), why});
}

}  // namespace shirube::write
