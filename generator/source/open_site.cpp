#include "source/open_site.h"

#include "base/failure.h"
#include "source/disk_tree.h"
#include "source/git_tree.h"

namespace shirube::source {
namespace fs = std::filesystem;
namespace {

constexpr const char* kSiteFile = "site.toml";

/// Only a folder without a site of its own can be meant as a bare repository.
bool may_be_bare(const fs::path& folder) {
  std::error_code error;
  return !fs::exists(folder / kSiteFile, error) && fs::is_directory(folder / "objects", error);
}

}  // namespace

std::unique_ptr<FileTree> open_site(const fs::path& folder, const std::string& revision) {
  const bool bare = revision.empty() && may_be_bare(folder);
  if (revision.empty() && !bare) return std::make_unique<DiskTree>(folder);
  const std::shared_ptr<const Repository> repository = Repository::around(folder);
  if (repository == nullptr) throw Failure(Rule::NoRepository, {folder.string()});
  return std::make_unique<GitTree>(repository, repository->resolve(bare ? "HEAD" : revision),
                                   repository->path_of(folder));
}

}  // namespace shirube::source
