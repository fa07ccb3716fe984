#include "build/chosen_files.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/failure.h"
#include "text/nearest.h"

namespace shirube::build {
namespace {

namespace fs = std::filesystem;

using Sources = std::map<std::string, FileId, std::less<>>;

Sources sources_in(const FileTable& files) {
  Sources sources;
  for (std::uint32_t i = 0; i < files.size(); ++i) sources.emplace(files[FileId{i}].path, FileId{i});
  return sources;
}

FileId choose(const std::string& path, const fs::path& site, const Sources& sources) {
  for (const std::string& name : names_of(path, site)) {
    const auto found = sources.find(name);
    if (found != sources.end()) return found->second;
  }
  std::vector<std::string_view> known;
  for (const auto& [name, file] : sources) known.push_back(name);
  throw Failure(Rule::NotADocument, {path}, text::nearest(names_of(path, site).front(), known));
}

bool is_about_usage(Rule rule) {
  return rule == Rule::SuggestedKeyword || rule == Rule::SimilarKeyword;
}

}  // namespace

// As it stands there, behind symbolic links, or as it was typed.
std::vector<std::string> names_of(const std::string& path, const fs::path& site) {
  std::error_code unreadable;  // then the name is looked up as it is
  const fs::path absolute = fs::absolute(path, unreadable).lexically_normal();
  const fs::path root = fs::absolute(site, unreadable).lexically_normal();
  const fs::path real = fs::weakly_canonical(path, unreadable);
  return {absolute.lexically_relative(root / "").generic_string(),
          real.lexically_relative(fs::weakly_canonical(site, unreadable)).generic_string(),
          fs::path(path).lexically_normal().generic_string()};
}

std::vector<FileId> choose_files(const std::vector<std::string>& paths, const fs::path& site,
                                 const FileTable& files) {
  if (paths.empty()) return {};
  const Sources sources = sources_in(files);
  std::set<FileId> chosen;
  for (const std::string& path : paths) chosen.insert(choose(path, site, sources));
  return {chosen.begin(), chosen.end()};
}

Diagnostics found_in(const std::vector<FileId>& chosen, const Diagnostics& all, const Levels& levels) {
  Diagnostics found;
  found.weigh_by(levels);
  for (const Diagnostic& one : all.list()) {
    if (is_about_usage(one.rule)) continue;
    if (std::binary_search(chosen.begin(), chosen.end(), one.span.file)) found.add(one);
  }
  return found;
}

}  // namespace shirube::build
