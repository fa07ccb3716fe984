// The characters of a text, as they were written.
// Takes UTF-8; gives code points with the way back to the bytes. Must not fold or drop any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shirube::text {

struct WrittenLetters {
  std::u32string letters;              ///< ill-formed bytes as U+FFFD
  std::vector<std::uint32_t> offsets;  ///< of each letter, and the end of the text
};

WrittenLetters written_letters(std::string_view utf8);

/// NFKC (UAX #15): ㈱ as (株), ３０ as 30, one way of writing for what is written in several.
std::string compatible(std::string_view utf8);

}  // namespace shirube::text
