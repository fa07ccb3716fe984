#include "source/find_moves.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "source/likeness.h"
#include "source/read_sources.h"

namespace shirube::source {
namespace {

constexpr int kLikeEnough = 500;       // per mille: git's own bar for a rename (git-diff(1), -M)
constexpr int kContainedEnough = 600;  // per mille: headings that all documents share must not do

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

class Finder {
 public:
  Finder(const Repository& repository, std::vector<FileChange>& changes)
      : repository_(repository), changes_(changes) {
    for (FileChange& change : changes_) {
      if (change.kind == ChangeKind::Added) added_.push_back(&change);
      if (change.kind == ChangeKind::Removed) removed_.push_back(&change);
    }
  }

  void find() {
    if (added_.empty()) return;
    match_equal();
    match_alike();
    match_parts();
    std::erase_if(changes_, [](const FileChange& change) { return change.path.empty(); });
  }

 private:
  bool open(const FileChange* change) const {
    return !change->path.empty() &&
           (change->kind == ChangeKind::Added || change->kind == ChangeKind::Removed);
  }

  void move(FileChange& from, FileChange& to) {
    to.kind = ChangeKind::Moved;
    to.from = std::exchange(from.path, {});
    to.before = from.before;
  }

  void match_equal() {
    std::multimap<ObjectId, FileChange*> by_bytes;
    for (FileChange* one : removed_) by_bytes.emplace(one->before, one);
    for (FileChange* one : added_) {
      const auto [first, last] = by_bytes.equal_range(one->after);
      if (first == last) continue;
      const auto same_name = std::find_if(
          first, last, [&](const auto& pair) { return name_of(pair.second->path) == name_of(one->path); });
      const auto chosen = same_name == last ? first : same_name;
      move(*chosen->second, *one);
      by_bytes.erase(chosen);
    }
  }

  void match_alike() {
    struct Pair {
      int likeness;
      bool same_name;
      FileChange* from;
      FileChange* to;
    };
    const auto open_ones = [&](const std::vector<FileChange*>& all) {
      return static_cast<std::size_t>(
          std::count_if(all.begin(), all.end(), [&](const FileChange* one) { return open(one); }));
    };
    const bool all = open_ones(added_) * open_ones(removed_) <= kMostPairs;
    std::vector<Pair> pairs;
    for (FileChange* to : added_) {
      for (FileChange* from : removed_) {
        if (!open(to) || !open(from)) continue;
        const bool same_name = name_of(from->path) == name_of(to->path);
        if (!all && !same_name) continue;
        const int like = likeness(pieces(from->before), pieces(to->after));
        if (like >= kLikeEnough) pairs.push_back({like, same_name, from, to});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
      return std::tie(b.likeness, b.same_name) < std::tie(a.likeness, a.same_name);
    });
    for (const Pair& pair : pairs) {
      if (open(pair.from) && open(pair.to)) move(*pair.from, *pair.to);
    }
  }

  void match_parts() {
    if (added_.size() * (changes_.size() - added_.size()) > kMostPairs) return;
    for (FileChange* to : added_) {
      if (to->kind != ChangeKind::Added) continue;
      int best = kContainedEnough - 1;
      const FileChange* whole = nullptr;
      for (const FileChange& other : changes_) {
        const bool older = other.kind == ChangeKind::Edited || other.kind == ChangeKind::Moved;
        if (!older || other.path.empty()) continue;
        const int contained = containment(pieces(to->after), pieces(other.before));
        if (contained > best) std::tie(best, whole) = std::pair(contained, &other);
      }
      if (whole == nullptr) continue;
      to->kind = ChangeKind::Split;
      to->from = whole->kind == ChangeKind::Moved ? whole->from : whole->path;
      to->before = whole->before;
    }
  }

  const Pieces& pieces(const ObjectId& blob) {
    const auto known = pieces_.find(blob);
    if (known != pieces_.end()) return known->second;
    const std::optional<std::string> bytes = repository_.read(blob, kDocumentLimit);
    return pieces_.emplace(blob, Pieces(bytes ? *bytes : std::string())).first->second;
  }

  const Repository& repository_;
  std::vector<FileChange>& changes_;
  std::vector<FileChange*> added_, removed_;
  std::unordered_map<ObjectId, Pieces, HashObjectId> pieces_;
};

}  // namespace

std::vector<FileChange> find_moves(const Repository& repository, std::vector<FileChange> changes) {
  Finder(repository, changes).find();
  return changes;
}

}  // namespace shirube::source
