#include "changes/align.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "changes/likeness.h"

namespace shirube::changes {
namespace {

using Parts = std::vector<Part>;

/// Beyond so many that are left over, parts are compared with those at about the same place only.
constexpr std::size_t kWindow = 64;
/// Rows are told apart by their first cells.
constexpr std::size_t kTellingCells = 3;

class Aligner {
 public:
  Aligner(const Parts& older, const Parts& newer, Budget& budget)
      : older_(older), newer_(newer), budget_(budget), before_(newer.size()), taken_(older.size(), false) {}

  std::vector<std::optional<std::size_t>> run() {
    by_key([](const Part& part) { return std::to_string(part.print); });
    for (std::size_t cells = most_cells(); cells > 0; --cells) {
      by_key([&](const Part& part) { return first_cells(part, cells); });
    }
    by_key([](const Part& part) { return part.name; });
    by_likeness();
    by_key([](const Part& part) { return std::string(is_single(part) ? "." : ""); });
    by_key([](const Part& part) { return part.shape == Shape::Section ? part.label : std::string(); },
           [](const Part&) { return std::string(); });
    return std::move(before_);
  }

 private:
  static bool is_single(const Part& part) {
    switch (part.shape) {
      case Shape::Intro:
      case Shape::Footnotes:
      case Shape::Chart:
        return true;
      default:
        return !part.family.empty();
    }
  }

  static std::string group(const Part& part) {
    return std::to_string(static_cast<int>(part.shape)) + "/" + part.family;
  }

  /// Empty when it has fewer, or nothing stands there.
  static std::string first_cells(const Part& part, std::size_t count) {
    std::string key;
    if (part.shape != Shape::Row || part.cells.size() < count || part.cells.front().text.empty()) return key;
    for (std::size_t i = 0; i < count; ++i) key += part.cells[i].key + "\x1f" + part.cells[i].text + "\x1f";
    return key;
  }

  std::size_t most_cells() const {
    std::size_t most = 0;
    for (const Part& part : newer_) most = std::max(most, part.shape == Shape::Row ? part.cells.size() : 0);
    return std::min(most, kTellingCells);
  }

  void pair(std::size_t older, std::size_t newer) {
    before_[newer] = older;
    taken_[older] = true;
  }

  template <typename KeyOf>
  void by_key(KeyOf key_of) {
    by_key(key_of, group);
  }

  /// Pairs what has the same key, which is not empty, within a group, in order.
  template <typename KeyOf, typename GroupOf>
  void by_key(KeyOf key_of, GroupOf group_of) {
    std::map<std::pair<std::string, std::string>, std::deque<std::size_t>> waiting;
    for (std::size_t i = 0; i < older_.size(); ++i) {
      if (!taken_[i]) waiting[{group_of(older_[i]), key_of(older_[i])}].push_back(i);
    }
    for (std::size_t j = 0; j < newer_.size() && !waiting.empty(); ++j) {
      if (before_[j]) continue;
      const std::string key = key_of(newer_[j]);
      const auto found = waiting.find({group_of(newer_[j]), key});
      if (key.empty() || found == waiting.end() || found->second.empty()) continue;
      pair(found->second.front(), j);
      found->second.pop_front();
    }
  }

  struct Left {
    std::size_t index = 0;
    WordBag words;
  };

  struct Candidate {
    int likeness = 0;
    std::size_t apart = 0;  ///< how far one stands from the place of the other, among what is left
    std::size_t older = 0, newer = 0;
    auto order() const { return std::tuple(-likeness, apart, newer, older); }
  };

  using Groups = std::map<std::string, std::vector<Left>>;

  template <typename IsLeft>
  static Groups left_of(const Parts& parts, IsLeft is_left) {
    Groups groups;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (is_left(i)) groups[group(parts[i])].push_back({i, WordBag(words_in(parts[i]))});
    }
    return groups;
  }

  void by_likeness() {
    const bool any = std::find(taken_.begin(), taken_.end(), false) != taken_.end() &&
                     std::find(before_.begin(), before_.end(), std::nullopt) != before_.end();
    if (!any) return;
    const Groups older = left_of(older_, [&](std::size_t i) { return !taken_[i]; });
    const Groups newer = left_of(newer_, [&](std::size_t j) { return !before_[j]; });
    for (const auto& [name, left] : newer) {
      const auto found = older.find(name);
      if (found != older.end()) pair_best(candidates(found->second, left));
    }
  }

  std::vector<Candidate> candidates(const std::vector<Left>& older, const std::vector<Left>& newer) {
    std::vector<Candidate> all;
    for (std::size_t j = 0; j < newer.size(); ++j) {
      const std::size_t from = j < kWindow ? 0 : j - kWindow, to = std::min(older.size(), j + kWindow + 1);
      for (std::size_t i = from; i < to; ++i) {
        if (!budget_.spend(older[i].words.size() + newer[j].words.size())) return all;
        const int alike = likeness(older[i].words, newer[j].words);
        if (alike >= kAlike) all.push_back({alike, i > j ? i - j : j - i, older[i].index, newer[j].index});
      }
    }
    return all;
  }

  void pair_best(std::vector<Candidate> all) {
    std::sort(all.begin(), all.end(),
              [](const Candidate& a, const Candidate& b) { return a.order() < b.order(); });
    for (const Candidate& one : all) {
      if (!taken_[one.older] && !before_[one.newer]) pair(one.older, one.newer);
    }
  }

  const Parts& older_;
  const Parts& newer_;
  Budget& budget_;
  std::vector<std::optional<std::size_t>> before_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<std::optional<std::size_t>> align(const Parts& older, const Parts& newer, Budget& budget) {
  return Aligner(older, newer, budget).run();
}

}  // namespace shirube::changes
