// A number that tells one text from another.
// Takes bytes; gives their XXH64: the same on every machine. Must not be used where someone could gain from
// two texts with one number.
#pragma once

#include <cstdint>
#include <string_view>

namespace shirube {

std::uint64_t fingerprint(std::string_view bytes);

}  // namespace shirube
