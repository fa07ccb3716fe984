#include "write/publish.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/failure.h"
#include "base/inside.h"
#include "base/phrases.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kUnchanged = 0;

/// Whether a path of the manifest or of an output file names something below the output folder.
bool stays_inside(const fs::path& path) {
  return !path.empty() && path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
}

void check_overlap(const fs::path& out, const fs::path& site) {
  const fs::path real_out = fs::weakly_canonical(out);
  const fs::path real_site = fs::weakly_canonical(site);
  constexpr std::array<const char*, 3> kSources = {"content", "templates", "assets"};
  const bool inside = std::any_of(kSources.begin(), kSources.end(), [&](const char* folder) {
    return is_inside(real_out, real_site / folder);
  });
  if (inside || is_inside(real_site, real_out)) throw Failure(Rule::OutputInsideSources, {out.string()});
}

/// A folder with files but without a list of ours is not ours at all; and what waits must be on the list.
void check_folder(const fs::path& out, const Names& ours) {
  std::error_code error;
  if (!fs::exists(out, error)) return;
  if (!fs::is_directory(out, error))
    throw Failure(Rule::ForeignOutput, {out.string(), out.filename().string()});
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

void fail_to_write(const fs::path& path, const std::error_code& error) {
  throw Failure(Rule::CannotWrite, {path.string(), reason_of(error)});
}

bool has_bytes(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (fs::file_size(path, error) != bytes.size() || error) return false;
  std::ifstream file(path, std::ios::binary);
  std::string old(bytes.size(), '\0');
  return file.read(old.data(), static_cast<std::streamsize>(old.size())) && old == bytes;
}

/// Every folder that a file stands in, a folder before what is in it.
std::set<fs::path> folders_of(const std::map<std::string, std::size_t>& files) {
  std::set<fs::path> folders;
  for (const auto& [path, number] : files) {
    fs::path folder = fs::path(path).parent_path();
    for (; !folder.empty() && folders.insert(folder).second; folder = folder.parent_path()) {
    }
  }
  return folders;
}

Names with(Names names, const char* name) {
  names.insert(name);
  return names;
}

}  // namespace

Publication::Publication(fs::path out, const fs::path& site)
    : out_(std::move(out)), had_manifest_(has_manifest(out_)), recorded_(read_manifest(out_)), stage_(out_) {
  check_overlap(out_, site);
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
  std::error_code error;
  fs::create_directories(out_, error);
  if (error) fail_to_write(out_, error);
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

void Publication::check_paths() const {
  if (!clashes_.empty()) throw Failure(Rule::OutputClash, {*clashes_.begin()});
  std::error_code error;
  for (const auto& [path, number] : files_) {
    const fs::file_status status = fs::symlink_status(out_ / path, error);
    if (fs::exists(status) && (old_names_.count(path) == 0 || !fs::is_regular_file(status)))
      throw Failure(Rule::ForeignOutput, {out_.string(), path});
  }
  for (const fs::path& folder : folders_of(files_)) {  // a link could lead out of the output
    if (fs::is_symlink(out_ / folder, error))
      throw Failure(Rule::ForeignOutput, {out_.string(), folder.string()});
  }
}

void Publication::make_folders() const {
  std::error_code error;
  for (const fs::path& folder : folders_of(files_)) {
    fs::create_directory(out_ / folder, error);
    if (error) fail_to_write(out_ / folder, error);
  }
}

void Publication::move_staged() {
  for (const auto& [path, number] : files_) {
    if (number != kUnchanged) stage_.move(number, out_ / path);
  }
  stage_.clear();
}

std::size_t Publication::remove_stale(const Names& names) const {
  std::size_t removed = 0;
  std::error_code error;
  for (const std::string& name : old_names_) {
    if (names.count(name) != 0) continue;
    if (!stays_inside(name)) continue;  // not a line of ours
    if (fs::remove(out_ / name, error)) ++removed;
    for (fs::path folder = fs::path(name).parent_path(); !folder.empty(); folder = folder.parent_path()) {
      if (!fs::remove(out_ / folder, error)) break;  // not empty, or not there: it stays
    }
  }
  return removed;
}

PublishResult Publication::finish() {
  check_paths();
  PublishResult result;
  Names names;
  for (const auto& [path, number] : files_) {
    names.insert(path);
    ++(number == kUnchanged ? result.unchanged : result.written);
  }
  if (stage_.is_open()) {
    make_folders();
    Names both = old_names_;
    both.insert(names.begin(), names.end());
    record(with(both, Stage::kFolder));
    kept_ = std::move(both);
    move_staged();
  } else if (recorded_ != old_names_) {
    stage_.clear();  // an interrupted run left it
  }
  result.removed = remove_stale(names);
  record(names);
  return result;
}

}  // namespace shirube::write
