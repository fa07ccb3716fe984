#include "mend/apply_fixes.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/failure.h"
#include "base/phrases.h"
#include "write/replace_file.h"

namespace shirube::mend {
namespace fs = std::filesystem;
namespace {

/// A file as it will be.
struct MendedFile {
  fs::path place;
  const SourceFile* file = nullptr;
  std::map<std::size_t, const Edit*> edits;  ///< by where they begin, none overlapping another
  std::vector<Mended> mended;
};

bool is_to_be_made(const Diagnostic& one) {
  return one.fix && one.fix->safety == Safety::Safe && !one.fix->edits.empty() && one.answer.empty();
}

/// All edits of a fix are in the file of its finding.
bool is_of_one_file(const Diagnostic& one) {
  return std::all_of(one.fix->edits.begin(), one.fix->edits.end(),
                     [&](const Edit& edit) { return edit.span.file == one.span.file; });
}

std::map<std::string, std::vector<const Diagnostic*>> findings_by_path(const Diagnostics& diagnostics,
                                                                       const FileTable& files) {
  std::map<std::string, std::vector<const Diagnostic*>> found;
  for (const Diagnostic& one : diagnostics.list()) {
    if (is_to_be_made(one) && is_of_one_file(one)) found[files[one.span.file].path].push_back(&one);
  }
  for (auto& [path, list] : found) {
    std::stable_sort(list.begin(), list.end(), [](const Diagnostic* left, const Diagnostic* right) {
      return std::tie(left->span, left->rule) < std::tie(right->span, right->rule);
    });
  }
  return found;
}

/// Whether no part of `path` below `site` is a link, nor leads up.
bool stays_below(const fs::path& site, const fs::path& path) {
  fs::path place = site;
  std::error_code error;
  for (const fs::path& part : path) {
    place /= part;
    if (part == ".." || part.is_absolute() || fs::is_symlink(fs::symlink_status(place, error))) return false;
  }
  return fs::is_regular_file(fs::symlink_status(place, error));
}

std::size_t end_of(const Edit& edit) {
  return std::size_t{edit.span.begin} + edit.span.length;
}

bool fits(const Edit& edit, const MendedFile& file) {
  const auto next = file.edits.lower_bound(edit.span.begin);
  const bool before_next = next == file.edits.end() || end_of(edit) <= next->first;
  const bool after_last = next == file.edits.begin() || end_of(*std::prev(next)->second) <= edit.span.begin;
  const bool is_new = next == file.edits.end() || next->first != edit.span.begin;
  return before_next && after_last && is_new && end_of(edit) <= file.file->bytes.size();
}

/// Those of `findings`, which are sorted, that do not get into each other's way.
void plan(const std::vector<const Diagnostic*>& findings, MendedFile& file) {
  const std::string_view bytes = file.file->bytes;
  std::size_t line = 1;
  std::size_t at = 0;
  for (const Diagnostic* finding : findings) {
    const std::vector<Edit>& edits = finding->fix->edits;
    if (!std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) { return fits(edit, file); }))
      continue;
    for (const Edit& edit : edits) file.edits.emplace(edit.span.begin, &edit);
    const std::string_view passed = bytes.substr(at, finding->span.begin - at);
    line += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    at = finding->span.begin;
    file.mended.push_back({file.file->path, line, finding->rule});
  }
}

std::string mended_bytes(const MendedFile& file) {
  const std::string& bytes = file.file->bytes;
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, edit] : file.edits) {
    out.append(bytes, at, begin - at).append(edit->text);
    at = end_of(*edit);
  }
  return out.append(bytes, at);
}

/// Throws when `file` must not be written.
void check_place(const MendedFile& file) {
  std::error_code error;
  const fs::perms writers = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  const fs::perms own = fs::status(file.place, error).permissions();
  if (error) throw Failure(Rule::CannotWrite, {file.place.string(), reason_of(error)});
  if ((own & writers) == fs::perms::none)
    throw Failure(Rule::CannotWrite, {file.place.string(), "@no-permission"});
  std::ifstream stream(file.place, std::ios::binary);
  const std::string now{std::istreambuf_iterator<char>(stream), {}};
  if (now != file.file->bytes) throw Failure(Rule::CannotWrite, {file.place.string(), "@changed-meanwhile"});
}

}  // namespace

std::vector<Mended> apply_fixes(const Diagnostics& diagnostics, const FileTable& files,
                                const fs::path& site) {
  std::vector<MendedFile> all;
  for (const auto& [path, findings] : findings_by_path(diagnostics, files)) {
    if (!stays_below(site, path)) continue;
    MendedFile file = {site / path, &files[findings.front()->span.file], {}, {}};
    plan(findings, file);
    if (!file.edits.empty()) all.push_back(std::move(file));
  }
  for (const MendedFile& file : all) check_place(file);
  std::vector<Mended> mended;
  for (MendedFile& file : all) {
    write::replace_file(file.place, mended_bytes(file));
    std::move(file.mended.begin(), file.mended.end(), std::back_inserter(mended));
  }
  return mended;
}

}  // namespace shirube::mend
