// Small numbers for large ones, in the order in which they come.
// Takes 64-bit keys; gives 0, 1, 2 … Must not be asked for 2^32 keys or more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace shirube::search {

/// Every character of a handbook is looked up several times: open addressing takes a fifth of the time of
/// `std::unordered_map` here.
class KeyMap {
 public:
  std::uint32_t id_of(std::uint64_t key) {
    if (2 * keys_.size() >= slots_.size()) grow();
    std::uint32_t& slot = slot_of(key);
    if (slot == kFree) {
      slot = static_cast<std::uint32_t>(keys_.size());
      keys_.push_back(key);
    }
    return slot;
  }

  const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;
  static constexpr std::size_t kFirstSlots = 4096;

  std::uint32_t& slot_of(std::uint64_t key) {
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;  // Fibonacci hashing (Knuth, TAOCP 6.4)
    std::size_t at = (key * kGolden >> 32U) & (slots_.size() - 1);
    while (slots_[at] != kFree && keys_[slots_[at]] != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  void grow() {
    slots_.assign(slots_.empty() ? kFirstSlots : 2 * slots_.size(), kFree);
    for (std::size_t i = 0; i < keys_.size(); ++i) slot_of(keys_[i]) = static_cast<std::uint32_t>(i);
  }

  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> slots_;  ///< a power of two of them
};

}  // namespace shirube::search
