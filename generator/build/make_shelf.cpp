#include "build/make_shelf.h"

#include <map>
#include <utility>

namespace shirube::build {
namespace {

using model::DocumentId;
using search::Appearance;

std::vector<std::vector<Appearance>> of_today(const Editions& editions, const State& now) {
  std::vector<std::vector<Appearance>> all(now.book.documents.size());
  for (std::size_t edition = editions.past.size(); edition-- > 0;) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto itself = editions.past[edition].to_now.descents[i].itself();
      if (itself) all[i].push_back({edition, *itself});
    }
  }
  return all;
}

/// From the newest edition back: what is the same document as in the edition after it stands with it.
class Withdrawn {
 public:
  void add(std::size_t edition, const PastEdition& past) {
    std::map<DocumentId, std::size_t> here;
    for (std::size_t i = 0; i < past.to_now.now_of.size(); ++i) {
      if (past.to_now.now_of[i]) continue;  // it is there today, or a part of what is
      const std::size_t group = group_of(past, DocumentId{i});
      groups[group].push_back({edition, DocumentId{i}});
      here.emplace(DocumentId{i}, group);
    }
    after_ = std::move(here);
  }

  std::vector<std::vector<Appearance>> groups;

 private:
  std::size_t group_of(const PastEdition& past, DocumentId id) {
    const auto next = past.to_next.now_of[id.index];
    const auto known = next ? after_.find(*next) : after_.end();
    const bool itself = known != after_.end() && past.to_next.descents[next->index].itself() == id;
    if (itself) return known->second;
    groups.emplace_back();
    return groups.size() - 1;
  }

  std::map<DocumentId, std::size_t> after_;  ///< the groups of the edition after the one that is added
};

}  // namespace

search::Shelf make_shelf(const Editions& editions, const State& now) {
  search::Shelf shelf;
  for (const PastEdition& past : editions.past) {
    const State& state = *past.state;
    shelf.states.push_back({*past.declared, {state.book, state.graph, state.relations, state.charts}});
  }
  shelf.of_document = of_today(editions, now);
  Withdrawn withdrawn;
  for (std::size_t edition = editions.past.size(); edition-- > 0;) {
    withdrawn.add(edition, editions.past[edition]);
  }
  shelf.withdrawn = std::move(withdrawn.groups);
  return shelf;
}

}  // namespace shirube::build
