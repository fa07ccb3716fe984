#include "history/names_at.h"

#include <algorithm>
#include <iterator>

namespace shirube::history {
namespace {

PageIndices united(const PageIndices& a, const PageIndices& b) {
  PageIndices both;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

const PageIndices& NamesAt::pages_at(std::string_view path) const {
  static const PageIndices none;
  if (differences_ != nullptr) {
    const auto own = differences_->find(path);
    if (own != differences_->end()) return own->second;
  }
  const auto at_tip = tip_->find(path);
  return at_tip == tip_->end() ? none : at_tip->second;
}

NamesAt NamesAt::joined(const PageIndices& pages, std::string_view from) const {
  auto differences = differences_ == nullptr ? PathIndex() : *differences_;
  differences[std::string(from)] = united(pages_at(from), pages);
  NamesAt before = *this;
  before.differences_ = std::make_shared<const PathIndex>(std::move(differences));
  return before;
}

NamesAt NamesAt::moved(const std::vector<Move>& moves) const {
  auto differences = differences_ == nullptr ? PathIndex() : *differences_;
  for (const Move& move : moves) {
    differences[std::string(move.path)] = {};
    if (move.origin == Origin::Whole) differences[std::string(move.from)] = {};
  }
  for (const Move& move : moves) {
    const auto own = differences.try_emplace(std::string(move.from), pages_at(move.from)).first;
    own->second = united(own->second, pages_at(move.path));
  }
  // Where nobody is now and nobody is at the tip, there is no difference.
  std::erase_if(differences,
                [&](const auto& one) { return one.second.empty() && !tip_->contains(one.first); });
  NamesAt before = *this;
  before.differences_ = std::make_shared<const PathIndex>(std::move(differences));
  return before;
}

NamesAt NamesAt::merged(const NamesAt& other) const {
  if (differences_ == other.differences_) return *this;
  PathIndex differences;
  for (const auto& names : {differences_, other.differences_}) {
    if (names == nullptr) continue;
    for (const auto& [path, pages] : *names) {
      differences[path] = united(pages_at(path), other.pages_at(path));
    }
  }
  NamesAt both = *this;
  both.differences_ = std::make_shared<const PathIndex>(std::move(differences));
  return both;
}

}  // namespace shirube::history
