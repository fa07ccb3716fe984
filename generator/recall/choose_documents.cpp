#include "recall/choose_documents.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace shirube::recall {
namespace {

using KeySet = std::unordered_set<Key>;

bool is_before(const Remembered& one, const std::string& path) {
  return one.path < path;
}

const Remembered* find(const Memory& memory, const std::string& path) {
  const auto found = std::lower_bound(memory.documents.begin(), memory.documents.end(), path, is_before);
  return found != memory.documents.end() && found->path == path ? &*found : nullptr;
}

/// Adds what can be reached from `names` by the ties of any document.
void follow_ties(const Memory& memory, KeySet& names) {
  std::unordered_multimap<Key, Key> ties;
  for (const Remembered& one : memory.documents) ties.insert(one.keys.ties.begin(), one.keys.ties.end());
  if (ties.empty()) return;
  std::vector<Key> open(names.begin(), names.end());
  while (!open.empty()) {
    const Key from = open.back();
    open.pop_back();
    const auto [first, last] = ties.equal_range(from);
    for (auto tie = first; tie != last; ++tie) {
      if (names.insert(tie->second).second) open.push_back(tie->second);
    }
  }
}

}  // namespace

std::optional<Memory> renewed(Memory memory, const Listing& listing, const ReadKeys& read) {
  Memory now;
  now.world = memory.world;
  std::size_t changed = 0;
  auto known = memory.documents.begin();  // both are sorted by path
  for (std::size_t i = 0; i < listing.documents.size(); ++i) {
    const std::string& path = listing.documents[i];
    while (known != memory.documents.end() && known->path < path) ++known;
    if (known != memory.documents.end() && known->path == path && listing.stamps[i].has_value() &&
        *listing.stamps[i] == known->stamp) {
      now.documents.push_back(std::move(*known++));
      continue;
    }
    std::optional<Keys> keys = ++changed > kMostChanged ? std::nullopt : read(path);
    if (!keys) return std::nullopt;
    now.documents.push_back({path, listing.stamps[i].value_or(source::Stamp{}), std::move(*keys)});
  }
  return now;
}

std::vector<std::string> choose_documents(const Memory& memory, const std::vector<std::string>& wanted) {
  KeySet keys;
  for (const std::string& path : wanted) {
    if (const Remembered* one = find(memory, path))
      keys.insert(one->keys.shared.begin(), one->keys.shared.end());
  }
  follow_ties(memory, keys);
  std::vector<std::string> chosen;
  for (const Remembered& one : memory.documents) {
    const bool shares = std::any_of(one.keys.shared.begin(), one.keys.shared.end(),
                                    [&](Key key) { return keys.count(key) != 0; });
    if (shares) chosen.push_back(one.path);
  }
  return chosen;
}

}  // namespace shirube::recall
