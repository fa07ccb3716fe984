#include "base/slug.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace shirube {

namespace {

/// Names that stand for devices on Windows, whatever ending they have: no file can be called so there, and a
/// handbook is handed on as a folder.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 4> kAlone = {"con", "prn", "aux", "nul"};
  constexpr std::size_t kLength = 4;
  if (std::find(kAlone.begin(), kAlone.end(), name) != kAlone.end()) return true;
  const bool numbered = name.starts_with("com") || name.starts_with("lpt");
  return numbered && name.size() == kLength && name.back() >= '0' && name.back() <= '9';
}

}  // namespace

bool is_slug(std::string_view name) {
  constexpr std::size_t kLimit = 64;
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= kLimit && name.front() != '-' && !is_device(name) &&
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
