#include "write/publish.h"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/failure.h"
#include "base/phrases.h"
#include "write/check_places.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kUnchanged = 0;

/// Makes the folder where there is none: only what is there can be locked. It stays, empty, when nothing
/// comes.
FolderLock lock_folder(const fs::path& out, const fs::path& site) {
  check_overlap(out, site);
  std::error_code error;
  if (fs::exists(out, error) && !fs::is_directory(out, error))
    throw Failure(Rule::ForeignOutput, {out.string(), out.filename().string()});
  fs::create_directories(out, error);
  if (error) throw Failure(Rule::CannotWrite, {out.string(), reason_of(error)});
  return FolderLock(out);
}

/// A folder with files but without a list of ours is not ours at all; and what waits must be on the list.
void check_folder(const fs::path& out, const Names& ours) {
  std::error_code error;
  if (!has_manifest(out)) {
    const auto first = fs::directory_iterator(out, error);
    if (error) throw Failure(Rule::CannotRead, {out.string(), reason_of(error)});
    if (first != fs::directory_iterator()) {
      throw Failure(Rule::ForeignOutput, {out.string(), first->path().filename().string()});
    }
  }
  const fs::file_status waiting = fs::symlink_status(out / Stage::kFolder, error);
  if (fs::exists(waiting) && (ours.count(Stage::kFolder) == 0 || !fs::is_directory(waiting)))
    throw Failure(Rule::ForeignOutput, {out.string(), Stage::kFolder});
}

bool has_bytes(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (fs::file_size(path, error) != bytes.size() || error) return false;
  std::ifstream file(path, std::ios::binary);
  std::string old(bytes.size(), '\0');
  return file.read(old.data(), static_cast<std::streamsize>(old.size())) && old == bytes;
}

bool is_gone(const std::error_code& error) {
  return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

void remove_empty_folders(const fs::path& out, fs::path folder) {
  std::error_code error;
  for (; !folder.empty(); folder = folder.parent_path()) {
    if (!fs::is_directory(fs::symlink_status(out / folder, error))) continue;  // gone, or a file by now
    if (!fs::remove(out / folder, error)) return;                              // not empty: it stays
  }
}

Names with(Names names, const char* name) {
  names.insert(name);
  return names;
}

}  // namespace

Publication::Publication(fs::path out, const fs::path& site)
    : out_(std::move(out)),
      lock_(lock_folder(out_, site)),
      had_manifest_(has_manifest(out_)),
      recorded_(read_manifest(out_)),
      stage_(out_) {
  check_folder(out_, recorded_);
  old_names_ = recorded_;
  old_names_.erase(Stage::kFolder);
  kept_ = old_names_;
}

Publication::~Publication() {
  if (!stage_.is_open()) return;
  stage_.clear();
  if (!had_manifest_ && kept_.empty()) remove_manifest(out_);
  if (!has_manifest(out_)) return;
  try {
    record(kept_);
  } catch (const Failure&) {  // the list stays wider than it need be
  }
}

void Publication::record(const Names& names) {
  if (names == recorded_) return;
  write_manifest(out_, names);
  recorded_ = names;
}

void Publication::open_stage() {
  record(with(old_names_, Stage::kFolder));
  stage_.open();
}

void Publication::add(const OutputFile& file) {
  CHECK(stays_inside(file.path), "every path of the output was made of checked names");
  const fs::path path = out_ / file.path;
  std::size_t number = kUnchanged;
  if (!has_bytes(path, file.bytes)) {
    {
      const std::scoped_lock lock(mutex_);
      if (!stage_.is_open()) open_stage();
    }
    number = stage_.put(file.bytes, path);
  }
  const std::scoped_lock lock(mutex_);
  if (!files_.emplace(file.path, number).second) clashes_.insert(file.path);
}

bool Publication::keep(const std::string& place) {
  const auto is_there = [&](const std::string& name) {
    return name == place || (place.ends_with('/') && name.starts_with(place));
  };
  bool any = false;
  for (auto name = old_names_.lower_bound(place); name != old_names_.end() && is_there(*name); ++name) {
    others_.insert(*name);
    any = true;
  }
  return any;
}

void Publication::check(const Names& names, const Names& stale) const {
  if (!clashes_.empty()) throw Failure(Rule::OutputClash, {*clashes_.begin()});
  check_places(out_, old_names_, names);
  Names changes = stale;
  for (const auto& [path, number] : files_) {
    if (number != kUnchanged) changes.insert(path);
  }
  check_writable(out_, changes);
}

void Publication::make_folders(const Names& names) const {
  for (const fs::path& folder : folders_of(names)) {
    std::error_code error;
    fs::create_directory(out_ / folder, error);
    if (error) throw Failure(Rule::CannotWrite, {(out_ / folder).string(), reason_of(error)});
  }
}

void Publication::move_staged() {
  for (const auto& [path, number] : files_) {
    if (number == kUnchanged) continue;
    stage_.move(number, out_ / path);
    has_begun_ = true;
  }
  stage_.clear();
}

std::size_t Publication::remove(const Names& stale) {
  std::size_t removed = 0;
  for (const std::string& name : stale) {
    std::error_code error;
    if (fs::is_directory(fs::symlink_status(out_ / name, error))) continue;  // no file of ours
    if (fs::remove(out_ / name, error)) ++removed;
    has_begun_ = has_begun_ || removed != 0;
    if (error && !is_gone(error))
      throw Failure(Rule::CannotWrite, {(out_ / name).string(), reason_of(error)});
    remove_empty_folders(out_, fs::path(name).parent_path());
  }
  return removed;
}

std::size_t Publication::publish(const Names& names, const Names& stale) {
  std::size_t removed = 0;
  if (stage_.is_open()) {
    Names both = old_names_;
    both.insert(names.begin(), names.end());
    record(with(both, Stage::kFolder));
    kept_ = std::move(both);
    removed = remove(in_the_way(stale, names));
    make_folders(names);
    move_staged();
  } else if (recorded_ != old_names_) {
    stage_.clear();  // an interrupted run left it
  }
  removed += remove(stale);
  record(names);
  return removed;
}

PublishResult Publication::finish() {
  PublishResult result;
  Names names = others_;
  for (const auto& [path, number] : files_) {
    names.insert(path);
    ++(number == kUnchanged ? result.unchanged : result.written);
  }
  const Names stale = stale_of(out_, old_names_, names);
  check(names, stale);
  try {
    result.removed = publish(names, stale);
  } catch (const Failure& failure) {  // what it says of the published files depends on how far this came
    if (has_begun_) throw Failure(Rule::PublishedInPart, failure.args);
    throw;
  }
  return result;
}

}  // namespace shirube::write
