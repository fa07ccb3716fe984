// Which places of a text have been dealt with.
// Takes runs of bytes; tells whether another run lies in one of them. Must stay fast for a hundred thousand
// of them: a hostile document may hold as many.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>

namespace shirube::check {

class Covered {
 public:
  void add(std::size_t begin, std::size_t end) {
    std::size_t& known = ends_[begin];
    known = std::max(known, end);
  }

  /// Whether the last run that begins at `begin` or before it reaches to `end`. Runs that overlap without one
  /// lying in the other do not happen here.
  bool holds(std::size_t begin, std::size_t end) const {
    const auto after = ends_.upper_bound(begin);
    return after != ends_.begin() && std::prev(after)->second >= end;
  }

 private:
  std::map<std::size_t, std::size_t> ends_;  ///< by where a run begins
};

}  // namespace shirube::check
