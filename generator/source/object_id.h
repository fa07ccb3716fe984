// The name of an object of a git repository.
// Takes 20 bytes; gives them in the ways people and tables need. Must not know libgit2: every later stage may
// hold one.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <compare>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

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

/// 40 hexadecimal digits of either case; nothing for anything else.
inline std::optional<ObjectId> read_object_id(std::string_view digits) {
  ObjectId id;
  if (digits.size() != id.bytes.size() * 2) return {};
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    const char* begin = digits.data() + i * 2;
    const auto [at, error] = std::from_chars(begin, begin + 2, id.bytes[i], 16);
    if (error != std::errc() || at != begin + 2) return {};
  }
  return id;
}

/// Names are hashes already: any bytes of one serve.
struct HashObjectId {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t value = 0;
    std::memcpy(&value, id.bytes.data(), sizeof value);
    return value;
  }
};

}  // namespace shirube::source
