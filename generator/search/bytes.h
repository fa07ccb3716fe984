// Bytes of the index.
// Takes numbers and texts; appends them to a string. Must not compress: `pack` does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace shirube::search {

/// LEB128: seven bits a byte, the low ones first; the high bit says that more follow.
inline void add_varint(std::string& out, std::uint64_t value) {
  constexpr unsigned kBits = 7;
  constexpr std::uint64_t kMore = 1U << kBits;
  for (; value >= kMore; value >>= kBits) out += static_cast<char>(kMore | (value & (kMore - 1)));
  out += static_cast<char>(value);
}

/// A length and so many bytes.
inline void add_text(std::string& out, std::string_view text) {
  add_varint(out, text.size());
  out += text;
}

}  // namespace shirube::search
