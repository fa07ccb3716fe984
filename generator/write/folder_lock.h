// One run at a time in one folder.
// Takes an output folder; gives the right to publish into it for as long as the object lives. Must not leave
// anything on the disk: the lock is on the folder itself, so that nothing of it can be published or taken for
// a file of others, and the system gives it back when the process ends, however it ends.
#pragma once

#include <filesystem>

namespace shirube::write {

class FolderLock {
 public:
  /// Does not wait. Throws `Failure`: OutputBusy when another run has the folder, CannotRead when it cannot
  /// be opened. Where the file system knows no such locks (some network shares) it goes on without one.
  explicit FolderLock(const std::filesystem::path& folder);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  int descriptor_;
};

}  // namespace shirube::write
