// The terms, parted into files small enough to load one by one.
// Takes postings; gives the bytes of each shard, unpacked. A query loads, for each place in what was typed,
// the shard of the two letters there, and for the few large families (`families.h`) one more; then, for the
// words and pairs that it uses, the files of their long lists; the rests of lists only when they could change
// what is shown. Must not compress.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "search/postings.h"

namespace shirube::search {

/// What stands behind a term.
inline constexpr std::uint8_t kIsSurface = 1;    ///< a base, and no list
inline constexpr std::uint8_t kHasOverflow = 2;  ///< the list has a rest elsewhere
inline constexpr std::uint8_t kIsWord = 4;
inline constexpr std::uint8_t kIsPair = 8;
inline constexpr std::uint8_t kIsFar = 16;  ///< the list stands in a file of lists

/// The most postings of a list; the rest, of less impact, stand in the overflow.
inline constexpr std::size_t kMostPostings = 2048;

struct TermLayout {
  std::size_t shard_bytes = 0;  ///< before they are packed, about
  std::size_t most_here = 0;    ///< longer lists stand in files of their own
};
/// In a bundle nothing is parted: one shard packs a fifth better than many.
inline constexpr TermLayout kOneShard{SIZE_MAX, SIZE_MAX};
inline constexpr TermLayout kManyShards{4096, 48};

struct TermShards {
  std::vector<std::string> shards;     ///< a power of two of them
  std::vector<std::string> lists;      ///< long ones
  std::vector<std::string> overflows;  ///< what is beyond `kMostPostings` of the longest
};

TermShards encode_terms(const Postings& postings, const TermLayout& layout);

}  // namespace shirube::search
