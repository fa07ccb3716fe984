// Where new files wait until all are there.
// Takes bytes, from any thread; gives whole files in a folder of their own, on the disk of the output, each
// to be moved from there by a rename. Must not leave the folder behind, must not delete what is not its
// own, and must not be used without the lock of the output (`FolderLock`): it takes all that waits for its
// own.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace shirube::write {

class Stage {
 public:
  /// The name of the folder, in the output folder.
  static constexpr const char* kFolder = ".shirube-new";

  explicit Stage(const std::filesystem::path& out);
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage();

  /// Makes the folder. What an interrupted run left in it goes. Throws `Failure` (CannotWrite).
  void open();
  bool is_open() const { return open_; }
  /// Throws `Failure` that names `target`, for which the bytes are meant.
  std::size_t put(const std::string& bytes, const std::filesystem::path& target);
  void move(std::size_t number, const std::filesystem::path& target);
  /// Takes away what still waits, of this run or of one that was interrupted, and the folder when nothing
  /// else is in it. Must only be called where the folder is known to be ours.
  void clear();

 private:
  std::filesystem::path path_of(std::size_t number) const;

  std::filesystem::path folder_;
  std::uint32_t run_;  ///< in every name, so that what an interrupted run left is never taken for new
  std::atomic<std::size_t> count_ = 0;
  bool open_ = false;
};

}  // namespace shirube::write
