#include "source/git_tree.h"

#include <utility>

#include "base/failure.h"
#include "base/site_path.h"

namespace shirube::source {
namespace {

constexpr int kLinksInARow = 8;
constexpr std::size_t kLongestLink = 4096;

bool is_hidden(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

/// `target` as seen from the folder of `link`; nothing when it is absolute or climbs out of the site.
std::optional<std::string> follow(std::string_view link, std::string_view target) {
  return target.starts_with('/') ? std::nullopt : resolve_path(link, target);
}

}  // namespace

GitTree::GitTree(std::shared_ptr<const Repository> repository, const Revision& revision,
                 std::string_view folder)
    : repository_(std::move(repository)), name_(revision.name) {
  const bool named_tree = !revision.commit;
  const auto tree = repository_->subtree(revision.tree, named_tree ? std::string_view() : folder);
  if (!tree) throw Failure(Rule::NoSite, {name_ + ":" + std::string(folder)});
  for (TreeEntry& entry : repository_->list(*tree)) {
    std::string path = entry.path;
    files_.emplace(std::move(path), std::move(entry));
  }
}

std::vector<std::string> GitTree::list(std::string_view folder) const {
  // A folder behind a link would be read on disk: saying nothing here would mean to publish a site without
  // it.
  if (const auto link = files_.find(folder); link != files_.end() && link->second.kind == EntryKind::Link) {
    throw Failure(Rule::CannotRead, {name_ + ":" + link->first, "@folder-is-link"});
  }
  const std::string head = folder.empty() ? std::string() : std::string(folder) + "/";
  std::vector<std::string> paths;
  for (auto at = files_.lower_bound(head); at != files_.end() && at->first.starts_with(head); ++at) {
    if (!is_hidden(std::string_view(at->first).substr(head.size()))) paths.push_back(at->first);
  }
  return paths;
}

ReadResult GitTree::read(std::string_view path, std::size_t limit) const {
  const auto entry = files_.find(path);
  if (entry == files_.end()) return {ReadStatus::Missing, {}};
  if (entry->second.kind == EntryKind::Submodule) return {ReadStatus::OtherRepository, {}};
  const TreeEntry* file = find(std::string(path));
  if (file == nullptr) return {ReadStatus::LeavesSite, {}};
  std::optional<std::string> bytes = repository_->read(file->id, limit);
  if (!bytes) return {ReadStatus::TooLarge, {}};
  return {ReadStatus::Ok, std::move(*bytes)};
}

std::optional<ObjectId> GitTree::id_of_file(std::string_view path) const {
  const TreeEntry* file = find(std::string(path));
  return file == nullptr ? std::nullopt : std::optional(file->id);
}

const TreeEntry* GitTree::find(std::string path) const {
  for (int links = 0; links <= kLinksInARow; ++links) {
    const auto entry = files_.find(path);
    if (entry == files_.end()) return nullptr;
    if (entry->second.kind == EntryKind::File) return &entry->second;
    if (entry->second.kind != EntryKind::Link) return nullptr;
    const auto target = repository_->read(entry->second.id, kLongestLink);
    const auto next = target ? follow(path, *target) : std::nullopt;
    if (!next) return nullptr;
    path = *next;
  }
  return nullptr;
}

}  // namespace shirube::source
