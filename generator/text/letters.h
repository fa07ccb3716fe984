// What single characters are to folding. Private to text/.
// Takes code points; gives their folded letter, their script and whether they stand by themselves. Must not
// look at what stands around a character: `fold.cpp` and `folded_text.cpp` do.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace shirube::text {

/// The scripts that tell where a Japanese word ends. Combining marks, signs and spaces are `Other`.
enum class Script : std::uint8_t { Other, Han, Hiragana, Katakana, Alphanumeric };

Script script_of(std::int32_t code_point);

/// The ASCII sign that a character is mistaken for, or NUL. What NFKC itself unifies (－ ﹣ ～) is not
/// listed; the prolonged sound mark ー is a letter and stays.
char look_alike(std::int32_t code_point);

/// NFKC_Casefold (UAX #31 R5, Unicode 3.13): NFKC, case folding, and invisible characters (ZWSP, variation
/// selectors, soft hyphens) removed. ICU copies spans that are normal already.
std::string normalized(std::string_view valid_utf8);

/// A character of the Basic Multilingual Plane that nothing follows that could combine with it.
struct Letter {
  std::uint16_t folded = 0;  ///< normalised, look-alikes unified; meaningful when `alone`
  Script script = Script::Other;
  bool alone : 1 = false;  ///< normalisation makes exactly one character of it
  bool joins : 1 = false;  ///< it may combine with what stands before it
  bool space : 1 = false;
};

/// All of them; made at the first call.
const std::array<Letter, 0x10000>& letters();

/// Whether normalisation may combine it with what stands before it.
bool joins_before(std::int32_t code_point);

}  // namespace shirube::text
