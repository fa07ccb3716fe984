// How much of two texts is the same, wherever it stands.
// Takes folded texts; gives their shingles, and a sketch of these that says about as much in a few bytes.
// Must not depend on a machine, a run or an order: the same text gives the same numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace shirube::check {

/// The fingerprints of all runs of `kShingle` characters, sorted, each once. A. Broder, "On the resemblance
/// and containment of documents", SEQUENCES 1997: the resemblance of two documents is the share of shingles
/// that both have.
using Shingles = std::vector<std::uint64_t>;

inline constexpr std::size_t kShingle = 5;

Shingles shingles_of(std::string_view text);

/// From 0 to 1; two empty sets do not resemble each other.
double resemblance(const Shingles& a, const Shingles& b);

/// The least fingerprint of each of `kBins` parts of the range. P. Li, A. Owen, C.-H. Zhang, "One permutation
/// hashing", NIPS 2012; an empty part takes what the next filled one has (A. Shrivastava, P. Li, "Densifying
/// one permutation hashing via rotation", ICML 2014).
inline constexpr std::size_t kBins = 80;
using Sketch = std::array<std::uint64_t, kBins>;

Sketch sketch_of(std::string_view text);

/// The share of parts that agree: about the resemblance of the two sets.
double estimate(const Sketch& a, const Sketch& b);

}  // namespace shirube::check
