// How much of what two texts say is the same.
// Takes texts; gives a share in per mille. Must not care for order: what was moved within a text is the same.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace shirube::changes {

/// Two texts that have less in common are two things, not one that was reworded.
inline constexpr int kAlike = 450;

/// A text as a bag of its words. Signs, spaces and single hiragana, which every sentence has, do not count.
class WordBag {
 public:
  explicit WordBag(std::string_view text);
  std::size_t size() const { return words_.size(); }

  /// What both have of what each has (Dice 1945), in bytes; or, if it is more, nine tenths of how much of the
  /// shorter one stands in the longer, so that a text that only grew is still the same.
  friend int likeness(const WordBag& a, const WordBag& b);

 private:
  std::vector<std::pair<std::uint64_t, std::size_t>> words_;  ///< hash and bytes, ascending
  std::size_t bytes_ = 0;
};

}  // namespace shirube::changes
