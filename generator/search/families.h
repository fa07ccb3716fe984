// In which shard a term stands.
// Takes terms with their sizes; gives each its shard. A term stands where its first two letters say, so that
// no list of terms has to be loaded; what begins with one pair is a family. Of a family too large for one
// file most words stand where their first three letters say, or more. Must not know lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace shirube::search {

/// FNV-1a of 32 bits (Fowler, Noll, Vo) of the first code points.
std::uint32_t shard_hash(std::string_view term, std::size_t letters = 2);

struct FamilyMember {
  std::string_view text;
  std::size_t bytes = 0;  ///< about what it takes in a shard
  std::size_t count = 0;  ///< units that hold it
};

/// Those of the most units stay with their pair in any case: a reader who typed only two letters is offered
/// them.
inline constexpr std::size_t kMostAtHome = 64;

struct Families {
  /// For each member how many of its first letters say its shard.
  std::vector<std::uint8_t> letters;
  /// Pair → how many letters say the shard of the rest of its family.
  std::map<std::string_view, std::size_t> parted;
};

/// `members` are sorted by text; parts a family of more than `most_bytes`.
Families part_families(const std::vector<FamilyMember>& members, std::size_t most_bytes);

}  // namespace shirube::search
