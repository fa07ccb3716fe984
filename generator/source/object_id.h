// The name of an object of a git repository.
// Takes 20 bytes; gives them in the ways people and tables need. Must not know libgit2: every later stage may
// hold one.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstring>
#include <string>

namespace shirube::source {

/// A SHA-1 name. All zero stands for nothing.
struct ObjectId {
  std::array<unsigned char, 20> bytes{};

  auto operator<=>(const ObjectId&) const = default;
  explicit operator bool() const {
    return std::any_of(bytes.begin(), bytes.end(), [](unsigned char byte) { return byte != 0; });
  }

  /// 40 hexadecimal digits.
  std::string hex() const {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : bytes) {
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
    return out;
  }
  /// What people are shown; long enough for a handbook.
  std::string brief() const { return hex().substr(0, 10); }
};

/// Names are hashes already: any bytes of one serve.
struct HashObjectId {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t value = 0;
    std::memcpy(&value, id.bytes.data(), sizeof value);
    return value;
  }
};

}  // namespace shirube::source
