// How much comparing may cost.
// Takes steps; gives whether they may still be made. Must not look at a clock: the same input costs the same
// everywhere.
#pragma once

#include <cstddef>

namespace shirube::changes {

/// Steps for all comparisons of one document: a second at most.
inline constexpr std::size_t kStepLimit = 60'000'000;
/// Steps for the words of one text.
inline constexpr std::size_t kTextStepLimit = 8'000'000;

class Budget {
 public:
  explicit Budget(std::size_t steps) : left_(steps) {}

  /// False when they cost more than is left; nothing is taken then.
  bool spend(std::size_t steps) {
    if (steps > left_) return false;
    left_ -= steps;
    return true;
  }
  std::size_t left() const { return left_; }

 private:
  std::size_t left_;
};

}  // namespace shirube::changes
