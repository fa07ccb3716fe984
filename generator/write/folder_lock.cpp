#include "write/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/failure.h"
#include "base/phrases.h"

namespace shirube::write {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) {
    const std::error_code error(errno, std::generic_category());
    throw Failure(Rule::CannotRead, {folder.string(), reason_of(error)});
  }
  // flock, not fcntl: two publications in one process exclude each other as well.
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  ::close(descriptor_);
  throw Failure(Rule::OutputBusy, {folder.string()});
}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

}  // namespace shirube::write
