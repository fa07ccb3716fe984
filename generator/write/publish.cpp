#include "write/publish.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/failure.h"
#include "base/inside.h"
#include "base/phrases.h"
#include "write/replace_file.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr const char* kManifest = ".shirube-manifest";

using Names = std::set<std::string>;

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

Names read_manifest(const fs::path& out) {
  Names names;
  std::ifstream file(out / kManifest);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) names.insert(line);
  }
  return names;
}

void fail_to_write(const fs::path& path, const std::string& why) {
  throw Failure(Rule::CannotWrite, {path.string(), why});
}

void write_manifest(const fs::path& out, const Names& names) {
  std::string text;
  for (const std::string& name : names) text += name + '\n';
  replace_file(out / kManifest, text);
}

bool has_bytes(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (fs::file_size(path, error) != bytes.size() || error) return false;
  std::ifstream file(path, std::ios::binary);
  std::string old(bytes.size(), '\0');
  return file.read(old.data(), static_cast<std::streamsize>(old.size())) && old == bytes;
}

/// Files of others are left alone; one that stands where a page goes, or a folder that is not ours at all,
/// stops us.
void check_foreign(const fs::path& out, const Names& ours, const std::vector<OutputFile>& files) {
  std::error_code error;
  if (!fs::exists(out, error)) return;
  if (!fs::is_directory(out, error))
    throw Failure(Rule::ForeignOutput, {out.string(), out.filename().string()});
  if (!fs::exists(out / kManifest, error)) {
    const auto first = fs::directory_iterator(out, error);
    if (error) throw Failure(Rule::CannotRead, {out.string(), reason_of(error)});
    if (first != fs::directory_iterator()) {
      throw Failure(Rule::ForeignOutput, {out.string(), first->path().filename().string()});
    }
  }
  for (const OutputFile& file : files) {
    const fs::file_status status = fs::symlink_status(out / file.path, error);
    if (fs::exists(status) && (ours.count(file.path) == 0 || !fs::is_regular_file(status))) {
      throw Failure(Rule::ForeignOutput, {out.string(), file.path});
    }
  }
}

/// Every folder that a file needs; a symbolic link in the way could lead the file out of the output folder.
void make_folders(const fs::path& out, const std::vector<OutputFile>& files) {
  std::error_code error;
  fs::create_directories(out, error);
  if (error) fail_to_write(out, reason_of(error));
  std::set<fs::path> folders;
  for (const OutputFile& file : files) {
    for (fs::path folder = fs::path(file.path).parent_path(); !folder.empty();
         folder = folder.parent_path()) {
      folders.insert(folder);
    }
  }
  for (const fs::path& folder : folders) {  // a set, so a folder comes before what is in it
    if (fs::is_symlink(out / folder, error))
      throw Failure(Rule::ForeignOutput, {out.string(), folder.string()});
    fs::create_directory(out / folder, error);
    if (error) fail_to_write(out / folder, reason_of(error));
  }
}

std::size_t remove_stale(const fs::path& out, const Names& old_names, const Names& names) {
  std::size_t removed = 0;
  std::error_code error;
  for (const std::string& name : old_names) {
    if (names.count(name) != 0) continue;
    if (!stays_inside(name)) continue;  // not a line of ours
    if (fs::remove(out / name, error)) ++removed;
    for (fs::path folder = fs::path(name).parent_path(); !folder.empty(); folder = folder.parent_path()) {
      if (!fs::remove(out / folder, error)) break;  // not empty, or not there: it stays
    }
  }
  return removed;
}

}  // namespace

PublishResult publish(const std::vector<OutputFile>& files, const fs::path& out, const fs::path& site) {
  for (const OutputFile& file : files) {
    CHECK(stays_inside(file.path), "every path of the output was made of checked names");
  }
  check_overlap(out, site);
  const Names old_names = read_manifest(out);
  check_foreign(out, old_names, files);
  make_folders(out, files);
  Names names;
  for (const OutputFile& file : files) names.insert(file.path);
  Names both = old_names;
  both.insert(names.begin(), names.end());
  if (both != old_names) write_manifest(out, both);
  std::atomic<std::size_t> written = 0;
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
    const fs::path path = out / files[i].path;
    if (has_bytes(path, files[i].bytes)) return;
    replace_file(path, files[i].bytes);
    ++written;
  });
  PublishResult result;
  result.written = written;
  result.unchanged = files.size() - result.written;
  result.removed = remove_stale(out, old_names, names);
  if (names != both || !fs::exists(out / kManifest)) write_manifest(out, names);
  return result;
}

}  // namespace shirube::write
