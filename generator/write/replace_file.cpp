#include "write/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

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

/// A file that was not there before: never what a link that someone put there leads to.
class NewFile {
 public:
  NewFile(const fs::path& path, mode_t mode) {
    ::unlink(path.c_str());  // what a run that was killed left behind
    file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  }
  ~NewFile() { close(); }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  bool is_open() const { return file_ >= 0; }
  bool permit(mode_t mode) const { return ::fchmod(file_, mode) == 0; }
  bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(file_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) return false;
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  bool close() { return file_ < 0 || ::close(std::exchange(file_, -1)) == 0; }

 private:
  int file_ = -1;
};

/// A file that is replaced keeps its permissions.
bool fill(NewFile& file, const fs::path& replaced, const std::string& bytes) {
  struct stat now = {};
  constexpr mode_t kPermissions = 0777;
  if (::stat(replaced.c_str(), &now) == 0 && !file.permit(now.st_mode & kPermissions)) return false;
  return file.write(bytes) && file.close();
}

}  // namespace

void replace_file(const fs::path& target, const std::string& bytes) {
  constexpr mode_t kUsual = 0666;
  std::error_code error;
  const fs::path path =
      fs::is_symlink(fs::symlink_status(target, error)) ? fs::weakly_canonical(target) : target;
  if (fs::is_other(fs::status(path, error))) return write_into(path, bytes);
  const fs::path temporary = path.string() + kTemporary;
  NewFile file(temporary, kUsual);
  if (!file.is_open())
    throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});  // what is there is not ours
  if (!fill(file, path, bytes)) {
    fs::remove(temporary, error);
    throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});
  }
  fs::rename(temporary, path, error);
  if (!error) return;
  const std::string why = reason_of(error);
  fs::remove(temporary, error);
  throw Failure(Rule::CannotWrite, {path.string(), why});
}

}  // namespace shirube::write
