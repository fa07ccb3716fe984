#include "changes/table_parts.h"

#include <algorithm>
#include <map>
#include <string>

namespace shirube::changes {
namespace {

/// The head of each column by its key.
using Heads = std::map<std::string, std::string>;

Heads heads_of(const Part& table) {
  Heads heads;
  for (const Part& row : table.below) {
    for (const Cell& cell : row.cells) heads.emplace(cell.key, cell.label);
  }
  return heads;
}

/// What the keys of `older` that `newer` does not have are there.
std::map<std::string, std::string> newer_keys(const Heads& older, const Heads& newer) {
  std::map<std::string, std::string> keys;
  for (const auto& [key, head] : older) {
    if (newer.contains(key)) continue;
    const auto same = std::find_if(newer.begin(), newer.end(), [&, &label = head](const auto& one) {
      return one.second == label && !older.contains(one.first);
    });
    if (same != newer.end()) keys.emplace(key, same->first);
  }
  return keys;
}

}  // namespace

Part with_newer_columns(Part older, const Part& newer) {
  const auto keys = newer_keys(heads_of(older), heads_of(newer));
  if (keys.empty()) return older;
  for (Part& row : older.below) {
    for (Cell& cell : row.cells) {
      const auto found = keys.find(cell.key);
      if (found != keys.end()) cell.key = found->second;
    }
  }
  seal(older);
  return older;
}

}  // namespace shirube::changes
