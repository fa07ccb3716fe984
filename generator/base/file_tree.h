// Where a site's files come from: a folder on disk now, a tree of a git repository as well.
// Takes paths relative to the site's root, with '/' between the parts; gives names and bytes.
// Must not interpret what it reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace shirube {

/// OtherRepository: a submodule stands there, whose files another repository holds.
enum class ReadStatus { Ok, Missing, TooLarge, Unreadable, LeavesSite, OtherRepository };

struct ReadResult {
  ReadStatus status = ReadStatus::Missing;
  std::string bytes;
};

/// Read-only view of the files of one site.
class FileTree {
 public:
  virtual ~FileTree() = default;
  /// What messages call it: the folder, or the revision of a repository.
  virtual std::string name() const = 0;
  /// Whether it is of a time that is over: what does not fit in it can no longer be mended.
  virtual bool is_past() const = 0;
  /// All files below `folder`, sorted by path in byte order; names that begin with a dot are left out.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;
  /// The bytes of one file, at most `limit` of them.
  virtual ReadResult read(std::string_view path, std::size_t limit) const = 0;
};

/// A file that was read: `path` is relative to the site's root.
struct SourceFile {
  std::string path;
  std::string bytes;
};

/// Every file that was read in this run, so that a `FileId` can be turned back into a path and a line.
class FileTable {
 public:
  FileId add(std::string path, std::string bytes);
  const SourceFile& operator[](FileId id) const { return files_[id.index]; }
  std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;  // a deque: views into the bytes stay valid while files are added
};

}  // namespace shirube
