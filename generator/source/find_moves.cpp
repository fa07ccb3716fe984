#include "source/find_moves.h"

#include <algorithm>
#include <deque>
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

  using Key = std::pair<ObjectId, std::string_view>;

  /// Equal bytes: first where the name stayed, then in the order of the paths.
  void match_equal() {
    std::map<Key, std::deque<FileChange*>> by_name;
    std::map<ObjectId, std::deque<FileChange*>> by_bytes;
    for (FileChange* one : removed_) {
      by_name[{one->before, name_of(one->path)}].push_back(one);
      by_bytes[one->before].push_back(one);
    }
    for (FileChange* one : added_) take_first(by_name[{one->after, name_of(one->path)}], *one);
    for (FileChange* one : added_) take_first(by_bytes[one->after], *one);
  }

  void take_first(std::deque<FileChange*>& waiting, FileChange& to) {
    while (!waiting.empty() && !open(waiting.front())) waiting.pop_front();
    if (waiting.empty() || !open(&to)) return;
    move(*waiting.front(), to);
    waiting.pop_front();
  }

  struct Pair {
    int likeness;
    bool same_name;
    FileChange* from;
    FileChange* to;
  };

  void match_alike() {
    drop_closed(added_);
    drop_closed(removed_);
    std::vector<Pair> pairs;
    if (added_.size() * removed_.size() <= kMostPairs) {
      for (FileChange* to : added_) {
        for (FileChange* from : removed_) compare(*from, *to, pairs);
      }
    } else {
      compare_same_names(pairs);
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
      return std::tie(b.likeness, b.same_name) < std::tie(a.likeness, a.same_name);
    });
    for (const Pair& pair : pairs) {
      if (open(pair.from) && open(pair.to)) move(*pair.from, *pair.to);
    }
  }

  void compare_same_names(std::vector<Pair>& pairs) {
    std::multimap<std::string_view, FileChange*> by_name;
    for (FileChange* one : removed_) by_name.emplace(name_of(one->path), one);
    for (FileChange* to : added_) {
      const auto same = by_name.find(name_of(to->path));
      if (same != by_name.end()) compare(*same->second, *to, pairs);
    }
  }

  void drop_closed(std::vector<FileChange*>& all) const {
    std::erase_if(all, [&](const FileChange* one) { return !open(one); });
  }

  void compare(FileChange& from, FileChange& to, std::vector<Pair>& pairs) {
    const int like = likeness(pieces(from.before), pieces(to.after));
    if (like >= kLikeEnough) pairs.push_back({like, name_of(from.path) == name_of(to.path), &from, &to});
  }

  void match_parts() {
    drop_closed(added_);
    std::vector<const FileChange*> older;
    for (const FileChange& one : changes_) {
      const bool changed = one.kind == ChangeKind::Edited || one.kind == ChangeKind::Moved;
      if (changed && one.before != one.after) older.push_back(&one);
    }
    if (added_.size() * older.size() > kMostPairs) return;
    for (FileChange* to : added_) find_whole(older, *to);
  }

  void find_whole(const std::vector<const FileChange*>& older, FileChange& to) {
    int best = kContainedEnough - 1;
    const FileChange* whole = nullptr;
    for (const FileChange* one : older) {
      const int contained = containment(pieces(to.after), pieces(one->before));
      if (contained > best) std::tie(best, whole) = std::pair(contained, one);
    }
    if (whole == nullptr) return;
    to.kind = ChangeKind::Split;
    to.from = whole->kind == ChangeKind::Moved ? whole->from : whole->path;
    to.before = whole->before;
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
