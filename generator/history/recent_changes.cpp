#include "history/recent_changes.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "history/commit_date.h"

namespace shirube::history {
namespace {

/// What happened to one document in one commit, by position: most are never told.
struct Candidate {
  std::size_t page = 0, commit = 0;
  const PageChange* change = nullptr;
  const std::string* file = nullptr;  ///< nothing for a document that the commit did not touch itself
  bool inherited = false;             ///< it was a part of another document then

  /// A document that took the place of another stands nowhere in that commit: what is gone names the change.
  std::string_view named() const { return file == nullptr ? change->from : *file; }
};

/// As readers of a page see it (`record_of`): one change a commit, and of several the one that says more.
void add_change(const Candidate& next, std::vector<Candidate>& all, std::size_t first) {
  if (all.size() == first || all.back().commit != next.commit) return all.push_back(next);
  Candidate& known = all.back();
  if (known.change->event == Event::Edited) known.change = next.change;
  if (known.file == nullptr) known.file = next.file;
}

void add_page(const Histories& histories, std::size_t page, std::vector<Candidate>& all) {
  const std::size_t first = all.size();
  bool inherited = false;
  for (const PageChange& change : histories.pages[page].changes) {
    const source::Commit& commit = (*histories.commits)[change.commit];
    if (date_of(commit) && !histories.formatting.contains(commit.id))
      add_change({page, change.commit, &change, change.path.empty() ? nullptr : &change.path, inherited}, all,
                 first);
    inherited = inherited || change.event == Event::Split;
  }
}

/// Newest first; the same change of several documents together, that of its own document in front.
void order(const Histories& histories, std::vector<Candidate>& all) {
  const auto place = [&](const Candidate& one) {
    return std::make_tuple(-(*histories.commits)[one.commit].time, one.commit, one.named(), one.inherited,
                           one.page);
  };
  std::sort(all.begin(), all.end(),
            [&](const Candidate& a, const Candidate& b) { return place(a) < place(b); });
}

}  // namespace

std::vector<RecentChange> recent_changes(const Histories& histories, std::size_t most) {
  std::vector<Candidate> all;
  for (std::size_t page = 0; page < histories.pages.size(); ++page) add_page(histories, page, all);
  order(histories, all);
  const auto same = [](const Candidate& a, const Candidate& b) {
    return a.commit == b.commit && a.named() == b.named();
  };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  all.resize(std::min(all.size(), most));
  std::vector<RecentChange> told;
  for (const Candidate& one : all)
    told.push_back({one.page, one.commit, one.change->event, std::string(one.named())});
  return told;
}

std::optional<source::ObjectId> first_commit(const Histories& histories) {
  if (histories.extent != Extent::Whole) return {};
  std::size_t at = histories.tip;
  // The first parent leads along the branch that people mean, past what was merged into it.
  while (!(*histories.commits)[at].steps.empty() &&
         (*histories.commits)[at].steps.front().parent != source::kNoCommit) {
    at = (*histories.commits)[at].steps.front().parent;
  }
  return (*histories.commits)[at].id;
}

}  // namespace shirube::history
