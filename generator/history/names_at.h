// Which pages a file belongs to, at one commit.
// Takes what is known at a child and what its commit did; gives what holds at the parent. Values that share
// their differences: most commits rename nothing. Must not know commits.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace shirube::history {

using PageIndices = std::vector<std::size_t>;  // ascending, without repeats
using PathIndex = std::map<std::string, PageIndices, std::less<>>;

/// What became of a name: all of it went to another, or only a part of what stood there.
enum class Origin { Whole, Part };

struct Move {
  std::string_view path, from;
  Origin origin = Origin::Whole;
};

/// As at the tip, but for `differences`.
class NamesAt {
 public:
  explicit NamesAt(const PathIndex& tip) : tip_(&tip) {}

  const PageIndices& pages_at(std::string_view path) const;
  /// The pages of each path stood where it came from before, and the path was nobody's; all at once, so that
  /// two files can change places. Whoever has the name of what went away whole came to it later.
  NamesAt moved(const std::vector<Move>& moves) const;
  /// `pages` also stood at `from` before.
  NamesAt joined(const PageIndices& pages, std::string_view from) const;
  /// What either says: of a commit with two children.
  NamesAt merged(const NamesAt& other) const;

 private:
  const PathIndex* tip_;
  std::shared_ptr<const PathIndex> differences_;  ///< null when there are none
};

}  // namespace shirube::history
