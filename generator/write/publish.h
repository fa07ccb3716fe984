// Putting the output on disk.
// Takes finished files one by one, from any thread, and a folder; gives a folder that holds exactly these
// files of ours, and what was done. Must not keep bytes in memory, must not delete or overwrite anything
// shirube did not write, and must not leave a half-written file behind.
//
// Only the last file tells whether all paths are free and all bytes fit on the disk. So what changed waits in
// a folder of its own inside the output (`Stage`), and `finish` moves it, one rename a file, when it has seen
// all and knows that every folder takes them: whatever fails before leaves what was published as it was, and
// what fails later is mended by the next run. Naming all paths beforehand would cost no disk, but every kind
// of page would have to say twice which pages there are.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include "base/output_file.h"
#include "write/folder_lock.h"
#include "write/manifest.h"
#include "write/stage.h"

namespace shirube::write {

struct PublishResult {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

/// A list of what shirube wrote is kept in out/.shirube-manifest: it is widened before the first file is
/// written and narrowed after the last stale one is gone, so that an interrupted run never forgets a file.
class Publication {
 public:
  /// Throws `Failure` before anything is touched when `out` is no folder of ours, overlaps the sources at
  /// `site`, or is one to which another run publishes (OutputBusy): from here to the end it is ours alone.
  Publication(std::filesystem::path out, const std::filesystem::path& site);
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;
  /// Takes away what waits when it does not come to the end.
  ~Publication();

  /// Safe to call from several threads. Throws `Failure` (CannotWrite).
  void add(const OutputFile& file);

  /// What was published at `place` (a file, or a folder with a slash at its end) stays, though this run does
  /// not give it again. Says whether there is anything.
  bool keep(const std::string& place);

  /// Throws `Failure` before anything is published when files of others are in the way, when two of ours
  /// have one path, or when a folder cannot be written; PublishedInPart when it fails later.
  PublishResult finish();

 private:
  void open_stage();
  /// Nothing is in the way of the files and nothing keeps them from their folders.
  void check(const Names& names, const Names& stale) const;
  std::size_t publish(const Names& names, const Names& stale);
  void make_folders(const Names& names) const;
  void move_staged();
  std::size_t remove(const Names& stale);
  void record(const Names& names);

  std::filesystem::path out_;
  FolderLock lock_;  ///< before all that is read under it
  bool had_manifest_;
  Names recorded_;          ///< what the manifest says now
  Names old_names_;         ///< what was published before
  Names kept_;              ///< what the manifest must name if this ends now
  bool has_begun_ = false;  ///< a published file was replaced or removed
  Stage stage_;
  std::mutex mutex_;                          ///< for what follows, while files are added
  std::map<std::string, std::size_t> files_;  ///< by path: their number in the stage, 0 when unchanged
  Names clashes_;
  Names others_;  ///< published before, and to be kept as it is
};

}  // namespace shirube::write
