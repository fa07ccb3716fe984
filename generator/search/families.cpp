#include "search/families.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "search/words.h"
#include "text/utf8.h"

namespace shirube::search {
namespace {

constexpr std::size_t kPair = 2;

std::string_view beginning(std::string_view text, std::size_t letters) {
  return text::first_code_points(text, letters);
}

bool has_letters(std::string_view text, std::size_t letters) {
  return letters == 0 || beginning(text, letters) != beginning(text, letters - 1);
}

/// The end of what begins with the same letters as the member at `begin`.
std::size_t end_of_same(std::span<const FamilyMember> members, std::size_t begin, std::size_t letters) {
  const std::string_view same = beginning(members[begin].text, letters);
  std::size_t end = begin + 1;
  while (end < members.size() && beginning(members[end].text, letters) == same) ++end;
  return end;
}

std::size_t bytes_of(std::span<const FamilyMember> members) {
  return std::accumulate(members.begin(), members.end(), std::size_t{0},
                         [](std::size_t sum, const FamilyMember& one) { return sum + one.bytes; });
}

std::size_t largest_part(std::span<const FamilyMember> family, std::size_t letters) {
  std::size_t largest = 0;
  for (std::size_t begin = 0, end = 0; begin < family.size(); begin = end) {
    end = end_of_same(family, begin, letters);
    largest = std::max(largest, bytes_of(family.subspan(begin, end - begin)));
  }
  return largest;
}

/// The fewest letters that part a family into small files, or those that part it best.
std::size_t letters_that_part(std::span<const FamilyMember> family, std::size_t most_bytes) {
  std::size_t best = kPair + 1;
  std::size_t least = SIZE_MAX;
  for (std::size_t letters = kPair + 1; letters <= kLongestWord && least > most_bytes; ++letters) {
    const std::size_t largest = largest_part(family, letters);
    if (largest < least) {
      least = largest;
      best = letters;
    }
  }
  return best;
}

/// How many units a word must be in to be among the first, and more than the rest.
std::size_t count_at_home(std::span<const FamilyMember> family) {
  if (family.size() <= kMostAtHome) return 0;
  std::vector<std::size_t> counts;
  for (const FamilyMember& one : family) counts.push_back(one.count);
  std::nth_element(counts.begin(), counts.begin() + kMostAtHome, counts.end(), std::greater<>());
  return counts[kMostAtHome] + 1;
}

}  // namespace

std::uint32_t shard_hash(std::string_view term, std::size_t letters) {
  constexpr std::uint32_t kBasis = 2166136261;
  constexpr std::uint32_t kPrime = 16777619;
  std::uint32_t hash = kBasis;
  for (const char c : beginning(term, letters)) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash;
}

Families part_families(const std::vector<FamilyMember>& members, std::size_t most_bytes) {
  const std::span<const FamilyMember> all(members);
  Families families{std::vector<std::uint8_t>(members.size(), kPair), {}};
  for (std::size_t begin = 0, end = 0; begin < members.size(); begin = end) {
    end = end_of_same(all, begin, kPair);
    const std::span<const FamilyMember> family = all.subspan(begin, end - begin);
    if (bytes_of(family) <= most_bytes) continue;
    const std::size_t letters = letters_that_part(family, most_bytes);
    const std::size_t at_home = count_at_home(family);
    families.parted.emplace(beginning(family.front().text, kPair), letters);
    for (std::size_t i = begin; i < end; ++i) {
      const bool leaves = members[i].count < at_home && has_letters(members[i].text, letters);
      if (leaves) families.letters[i] = static_cast<std::uint8_t>(letters);
    }
  }
  return families;
}

}  // namespace shirube::search
