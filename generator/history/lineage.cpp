#include "history/lineage.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "source/find_moves.h"
#include "source/tree_changes.h"

namespace shirube::history {
namespace {

using model::DocumentId;
using Indices = std::vector<std::size_t>;
using Addresses = std::map<std::string, std::size_t>;

/// From the site's folder: where that stands in the repository, a state that is no commit cannot say.
std::vector<std::string> paths_of(const TracedState& state) {
  std::vector<std::string> paths;
  for (const parse::Document& document : state.book.documents) {
    paths.push_back(state.files[document.file].path);
  }
  return paths;
}

Addresses addresses_of(const std::vector<std::string>& paths) {
  Addresses addresses;
  for (std::size_t i = 0; i < paths.size(); ++i) addresses.emplace(address_of(paths[i], {}), i);
  return addresses;
}

/// Both are of the same repository, and have commits in it.
bool have_commits(const TracedState& older, const TracedState& newer) {
  return older.histories.commits != nullptr && older.histories.commits == newer.histories.commits;
}

class Tracer {
 public:
  Tracer(const TracedState& older, const TracedState& newer)
      : older_(older),
        newer_(newer),
        old_paths_(paths_of(older)),
        new_paths_(paths_of(newer)),
        old_at_(addresses_of(old_paths_)),
        new_at_(addresses_of(new_paths_)),
        now_(old_paths_.size()) {}

  Lineage trace(const source::Repository* repository) {
    const SitePages pages = pages_of(newer_.book, newer_.files, newer_.histories.folder);
    if (!follow_commits(pages) && repository != nullptr && have_commits(older_, newer_)) {
      compare_trees(*repository);
    }
    add_same_addresses();
    add_aliases(pages);
    for (Indices& one : now_) {
      std::sort(one.begin(), one.end());
      one.erase(std::unique(one.begin(), one.end()), one.end());
    }
    return settled();
  }

 private:
  bool follow_commits(const SitePages& pages) {
    if (!have_commits(older_, newer_)) return false;
    std::vector<std::string> paths;
    for (const std::string& path : old_paths_) paths.push_back(older_.histories.folder + path);
    auto found =
        pages_at(*newer_.histories.commits, newer_.histories.tip, older_.histories.tip, pages, paths);
    if (found) now_ = std::move(*found);
    return found.has_value();
  }

  void compare_trees(const source::Repository& repository) {
    const std::vector<source::Commit>& commits = *newer_.histories.commits;
    source::TreeReader reader(repository);
    const std::vector<source::FileChange> changes = source::find_moves(
        repository,
        source::tree_changes(reader, commits[older_.histories.tip].tree, commits[newer_.histories.tip].tree));
    for (const source::FileChange& change : changes) {
      const auto from = old_at_.find(address_of(change.from, older_.histories.folder));
      const auto to = new_at_.find(address_of(change.path, newer_.histories.folder));
      if (from != old_at_.end() && to != new_at_.end()) now_[from->second].push_back(to->second);
    }
  }

  void add_same_addresses() {
    for (const auto& [address, newer] : new_at_) {
      const auto older = old_at_.find(address);
      if (older != old_at_.end()) now_[older->second].push_back(newer);
    }
  }

  /// An address that a document still has was not taken over by another one.
  void add_aliases(const SitePages& pages) {
    for (std::size_t i = 0; i < pages.list.size(); ++i) {
      for (const std::string& old : pages.list[i].replaces) {
        const auto older = old_at_.find(address_of(old, pages.folder));
        if (older != old_at_.end() && !stays(older->second)) now_[older->second].push_back(i);
      }
    }
  }

  bool stays(std::size_t older) const { return new_at_.contains(address_of(old_paths_[older], {})); }
  std::size_t same_address(std::size_t older) const { return new_at_.at(address_of(old_paths_[older], {})); }

  bool has_name(std::size_t older, std::size_t newer) const {
    return newer_.book.documents[newer].slug == older_.book.documents[older].slug;
  }

  /// Which of the newer documents an older one is: the one at its address, or the first of its own name, or
  /// the first.
  std::optional<std::size_t> heir(std::size_t older) const {
    if (stays(older)) return same_address(older);
    const Indices& all = now_[older];
    if (all.empty()) return std::nullopt;
    const auto same_name =
        std::find_if(all.begin(), all.end(), [&](std::size_t one) { return has_name(older, one); });
    return same_name == all.end() ? all.front() : *same_name;
  }

  Lineage settled() const {
    Lineage lineage;
    lineage.descents.resize(new_paths_.size());
    lineage.now_of.resize(old_paths_.size());
    for (std::size_t older = 0; older < now_.size(); ++older) {
      const auto now = heir(older);
      if (!now) continue;
      lineage.now_of[older] = DocumentId{*now};
      inherit(lineage.descents[*now], older, *now);
    }
    for (std::size_t older = 0; older < now_.size(); ++older) {
      for (const std::size_t part : now_[older]) {
        Descent& descent = lineage.descents[part];
        if (descent.origin == Origin::New) descent = {Origin::Split, DocumentId{older}, {}};
      }
    }
    return lineage;
  }

  /// What stood at the same address is the document itself; of others the first of its own name, or the
  /// first, and the rest joined it.
  void inherit(Descent& descent, std::size_t older, std::size_t newer) const {
    const bool same = stays(older) && same_address(older) == newer;
    const Origin origin = same ? Origin::Same : Origin::Moved;
    const bool nearer = same || (descent.origin == Origin::Moved && has_name(older, newer) &&
                                 !has_name(descent.before->index, newer));
    if (descent.origin == Origin::New) {
      descent = {origin, DocumentId{older}, {}};
    } else if (nearer) {
      descent.joined.insert(descent.joined.begin(), *descent.before);
      descent = {origin, DocumentId{older}, std::move(descent.joined)};
    } else {
      descent.joined.push_back(DocumentId{older});
    }
  }

  const TracedState &older_, &newer_;
  std::vector<std::string> old_paths_, new_paths_;
  Addresses old_at_, new_at_;
  std::vector<Indices> now_;  ///< for each older document: the newer ones that have something of it
};

}  // namespace

Lineage trace_lineage(const source::Repository* repository, const TracedState& older,
                      const TracedState& newer) {
  return Tracer(older, newer).trace(repository);
}

}  // namespace shirube::history
