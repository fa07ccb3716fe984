// The shortest way from one sequence to another.
// Takes two sequences of numbers; gives which of them stand in both, in order. Must not take longer than it
// may: what it has no steps for is different.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "changes/budget.h"

namespace shirube::changes {

/// A run that stands in both.
struct Match {
  std::size_t older = 0;  ///< where it begins
  std::size_t newer = 0;
  std::size_t length = 0;
};

/// Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986), in linear space. Runs
/// ascend in both and do not touch in both.
std::vector<Match> common_runs(std::span<const std::uint32_t> older, std::span<const std::uint32_t> newer,
                               Budget& budget);

}  // namespace shirube::changes
