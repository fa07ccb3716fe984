#include "base/slug.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdint>

namespace shirube {

bool is_slug(std::string_view name) {
  constexpr std::size_t kLimit = 64;
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= kLimit && name.front() != '-' &&
         std::all_of(name.begin(), name.end(), allowed);
}

std::string slug_of(std::string_view name) {
  constexpr std::uint64_t kFortyBits = 0xFF'FFFF'FFFF;
  std::string plain(name);
  for (char& c : plain) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (is_slug(plain)) return plain;
  return fmt::format("{:010x}", XXH64(name.data(), name.size(), 0) & kFortyBits);
}

}  // namespace shirube
