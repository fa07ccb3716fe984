#include "text/nearest.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "text/code_points.h"
#include "text/fold.h"

namespace shirube::text {
namespace {

/// Nobody mistypes a name this long: a text beyond it is something else, and comparing it would cost its
/// square.
constexpr std::size_t kLongestName = 256;
constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  for (std::size_t next = 0; next < utf8.size();)
    points += static_cast<char32_t>(next_code_point(utf8, next));
  return points;
}

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
std::size_t alignment_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// The distance when it is near, else kFar.
std::size_t near_distance(const std::u32string& word, const std::u32string& name) {
  const std::size_t shorter = std::min(word.size(), name.size());
  const std::size_t longer = std::max(word.size(), name.size());
  if (shorter == 0 || longer > kLongestName) return kFar;
  const std::size_t difference = longer - shorter;
  const bool contained =
      word.size() < name.size() ? name.find(word) != name.npos : word.find(name) != word.npos;
  if (contained) return difference;
  const std::size_t limit = std::max<std::size_t>(1, longer / 3);
  if (difference > limit) return kFar;
  const std::size_t distance = alignment_distance(word, name);
  // Two names of one letter are within 1 of each other without having anything in common.
  return distance <= limit && distance < longer ? distance : kFar;
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string_view>& names) {
  const std::u32string wanted = code_points(fold(word));
  std::size_t best = kFar;
  std::string_view found;
  for (const std::string_view name : names) {
    const std::size_t distance = near_distance(wanted, code_points(fold(name)));
    if (distance < best) {
      best = distance;
      found = name;
    }
  }
  return std::string(found);
}

}  // namespace shirube::text
