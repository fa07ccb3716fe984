// Lines as the search compares them, as numbers.
// Takes lines; gives for each a number that says all but how its letters are written. Must not be shared
// between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "search/corpus.h"

namespace shirube::search {

using LineKey = std::uint64_t;
using LineSet = std::unordered_set<LineKey>;

class LineKeys {
 public:
  /// Nothing for a line in which nothing can be found.
  std::optional<LineKey> key_of(std::string_view line);

  /// Adds the line and says whether it says what none of `lines` did.
  bool is_new(std::string_view line, LineSet& lines);

  void add(const Item& item, LineSet& lines);

  /// Whether each line of the unit is one of `lines`.
  bool has_all(const Unit& unit, const LineSet& lines);

 private:
  /// By the line as it is written: nearly every line of an edition stands in the next one letter by letter.
  std::unordered_map<std::uint64_t, std::optional<LineKey>> known_;
};

}  // namespace shirube::search
