// The terms, parted into files small enough to load one by one.
// Takes postings; gives the bytes of each shard, unpacked. A term's shard follows from its first two letters
// alone, so that no list of terms has to be loaded. Must not compress.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/postings.h"

namespace shirube::search {

/// FNV-1a of 32 bits (Fowler, Noll, Vo) of the first two code points.
std::uint32_t shard_hash(std::string_view term);

/// What the numbers before a list mean.
inline constexpr std::uint64_t kIsSurface = 1;    ///< the base follows, and no list
inline constexpr std::uint64_t kHasOverflow = 2;  ///< the largest impact of the rest follows the list
inline constexpr std::uint64_t kIsWord = 4;
inline constexpr std::uint64_t kIsPair = 8;

/// The most postings of a list; the rest, of less impact, stand in the overflow.
inline constexpr std::size_t kMostPostings = 2048;

struct TermShards {
  std::vector<std::string> shards;     ///< a power of two of them
  std::vector<std::string> overflows;  ///< for each shard; empty when no list of it is that long
};

/// So many shards that each has about `shard_bytes`.
TermShards encode_terms(const Postings& postings, std::size_t shard_bytes);

}  // namespace shirube::search
