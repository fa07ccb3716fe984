#include "history/follow_pages.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "history/names_at.h"

namespace shirube::history {
namespace {

using source::ChangeKind;
using source::Commit;
using source::FileChange;
using source::Step;

Event event_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::Added:
      return Event::Added;
    case ChangeKind::Edited:
      return Event::Edited;
    case ChangeKind::Moved:
      return Event::Moved;
    case ChangeKind::Split:
      return Event::Split;
    case ChangeKind::Removed:
      return Event::Removed;
  }
  return Event::Edited;
}

/// Of a merge: whether the file's bytes are not those of the parent, under whatever name it has there.
bool differs(const Step& step, std::string_view path) {
  const auto at =
      std::lower_bound(step.changes.begin(), step.changes.end(), path,
                       [](const FileChange& one, std::string_view name) { return one.path < name; });
  return at != step.changes.end() && at->path == path && at->before != at->after;
}

class Follower {
 public:
  Follower(const std::vector<Commit>& commits, const SitePages& pages)
      : commits_(commits), folder_(pages.folder), histories_(pages.list.size()), names_(commits.size()) {
    for (std::size_t i = 0; i < pages.list.size(); ++i) {
      at_tip_[pages.list[i].path].push_back(i);
      for (const std::string& old : pages.list[i].replaces) {
        replaced_by_[address_of(old, folder_)].push_back(i);
      }
    }
  }

  std::vector<PageHistory> follow(std::size_t tip) {
    go(tip, commits_.size());
    if (cut_) mark_incomplete();
    return std::move(histories_);
  }

  /// What was known of the names at `at`, when one gets there from `tip`; it lasts as long as this.
  const std::optional<NamesAt>& names_at(std::size_t tip, std::size_t at) {
    if (at >= tip) go(tip, at);
    return names_[at];
  }

 private:
  /// Visits what leads to `tip` and comes before `end`.
  void go(std::size_t tip, std::size_t end) {
    names_[tip] = NamesAt(at_tip_);
    for (std::size_t commit = tip; commit < end; ++commit) {
      if (!names_[commit]) continue;  // leads elsewhere
      cut_ = cut_ || commits_[commit].cut;
      visit(commit, *names_[commit]);
      names_[commit].reset();
    }
  }

  void visit(std::size_t commit, const NamesAt& names) {
    const std::vector<Step>& steps = commits_[commit].steps;
    if (!steps.empty()) {
      for (const FileChange& change : steps.front().changes) {
        const bool own = steps.size() == 1 || std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
                           return differs(step, change.path);
                         });
        if (own) record(commit, change, names);
      }
    }
    for (const Step& step : steps) {
      if (step.parent != source::kNoCommit) hand_on(step, names);
    }
  }

  void record(std::size_t commit, const FileChange& change, const NamesAt& names) {
    if (const PageIndices* replacing = replacing_gone(change)) {
      for (const std::size_t page : *replacing) add(page, {commit, Event::Joined, {}, gone_in(change)});
    }
    if (change.kind == ChangeKind::Removed) return;
    for (const std::size_t page : names.pages_at(change.path)) {
      add(page, {commit, event_of(change.kind), change.path, change.from});
    }
  }

  /// The name that nothing has any longer after the change; empty when it is none.
  static std::string gone_in(const FileChange& change) {
    if (change.kind == ChangeKind::Removed) return change.path;
    return change.kind == ChangeKind::Moved ? change.from : std::string();
  }

  /// The pages that declare to have taken the place of what is gone, if there are any.
  const PageIndices* replacing_gone(const FileChange& change) const {
    const auto replacing = replaced_by_.find(address_of(gone_in(change), folder_));
    return replacing == replaced_by_.end() ? nullptr : &replacing->second;
  }

  /// What replaced a document in the commit that added it did not appear: it moved.
  void add(std::size_t page, PageChange change) {
    std::vector<PageChange>& all = histories_[page].changes;
    PageChange* last = all.empty() || all.back().commit != change.commit ? nullptr : &all.back();
    const bool joins = change.event == Event::Joined;
    if (last != nullptr && (joins ? last->event : change.event) == Event::Added &&
        (joins || last->event == Event::Joined)) {
      *last = {change.commit, Event::Moved, joins ? last->path : change.path,
               joins ? change.from : last->from};
      return;
    }
    all.push_back(std::move(change));
  }

  void hand_on(const Step& step, const NamesAt& names) {
    std::vector<Move> moves;
    for (const FileChange& change : step.changes) {
      const bool moved = change.kind == ChangeKind::Moved;
      if (!moved && change.kind != ChangeKind::Split) continue;
      const bool followed =
          !names.pages_at(change.path).empty() || (moved && !names.pages_at(change.from).empty());
      if (followed) moves.push_back({change.path, change.from, moved ? Origin::Whole : Origin::Part});
    }
    NamesAt before = moves.empty() ? names : names.moved(moves);
    for (const FileChange& change : step.changes) {
      if (const PageIndices* replacing = replacing_gone(change)) {
        before = before.joined(*replacing, gone_in(change));
      }
    }
    std::optional<NamesAt>& there = names_[step.parent];
    there = there ? there->merged(before) : before;
  }

  void mark_incomplete() {
    for (PageHistory& history : histories_) {
      const std::vector<PageChange>& all = history.changes;
      history.complete = std::any_of(all.begin(), all.end(),
                                     [](const PageChange& change) { return change.event == Event::Added; });
    }
  }

  const std::vector<Commit>& commits_;
  std::string folder_;
  std::vector<PageHistory> histories_;
  PathIndex at_tip_, replaced_by_;
  bool cut_ = false;                           ///< a part of the history was never fetched
  std::vector<std::optional<NamesAt>> names_;  ///< at each commit that was reached and not yet visited
};

}  // namespace

std::string address_of(std::string_view path, std::string_view folder) {
  constexpr std::string_view kContent = "content/";
  if (!path.starts_with(folder)) return "/" + std::string(path);
  path.remove_prefix(folder.size());
  const std::size_t end = path.starts_with(kContent) ? path.find('/', kContent.size()) : path.npos;
  if (end == path.npos) return std::string(path);
  return std::string(path.substr(0, end)) + std::string(path.substr(path.rfind('/')));
}

std::vector<PageHistory> follow_pages(const std::vector<Commit>& commits, std::size_t tip,
                                      const SitePages& pages) {
  return Follower(commits, pages).follow(tip);
}

std::optional<std::vector<PageIndices>> pages_at(const std::vector<Commit>& commits, std::size_t tip,
                                                 std::size_t at, const SitePages& pages,
                                                 const std::vector<std::string>& paths) {
  Follower follower(commits, pages);
  const std::optional<NamesAt>& names = follower.names_at(tip, at);
  if (!names) return {};
  std::vector<PageIndices> found;
  for (const std::string& path : paths) found.push_back(names->pages_at(path));
  return found;
}

}  // namespace shirube::history
