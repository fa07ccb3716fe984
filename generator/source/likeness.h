// How much two texts have in common.
// Takes texts; gives shares in per mille. Must not read anything.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace shirube::source {

/// A text as a bag of pieces, which end with a line or after 。, so that one word changed in a long Japanese
/// paragraph changes one sentence of it. The idea is git's (diffcore-delta.c), which cuts lines every 64
/// bytes.
class Pieces {
 public:
  explicit Pieces(std::string_view text);
  std::size_t size() const { return size_; }
  /// The bytes of the pieces that stand in both, as often as they stand in both.
  std::size_t common(const Pieces& other) const;

 private:
  std::vector<std::pair<std::uint64_t, std::size_t>> bytes_of_;  ///< by hash, ascending
  std::size_t size_ = 0;                                         ///< bytes in all pieces
};

/// What they share, of the larger one: 1000 for equal texts.
int likeness(const Pieces& a, const Pieces& b);
/// How much of `part` stands in `whole`.
int containment(const Pieces& part, const Pieces& whole);

}  // namespace shirube::source
