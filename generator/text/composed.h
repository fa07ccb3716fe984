// A text as composed characters in lower case, each with where it was written.
// Takes UTF-8; gives code points. Must not depend on anything that a browser would do otherwise: the search
// runs the same in both, so what a character counts as is handed to it as a table (`search/tables.h`).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace shirube::text {

/// What a character is to the search.
enum class Kind : std::uint8_t {
  Separator,  ///< punctuation, symbols, white space, private use
  Letter,     ///< letters and digits (general categories L and N)
  Joining,    ///< marks, and whatever NFKC may compose with the character before it
  Nothing,    ///< controls, default ignorables, and what this version of Unicode has not assigned
};

Kind kind_of(char32_t code_point);

struct PlacedLetter {
  char32_t letter = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text as written
};

/// Drops what is `Nothing`, then composes (NFKC), lowers (root locale) and composes again each character
/// together with the `Joining` ones behind it. All that comes of one such group shares its bytes. NFKC of an
/// assigned character never changes (Unicode's stability policy), so that a browser with a newer Unicode
/// gives the same. Ill-formed bytes become U+FFFD.
std::vector<PlacedLetter> composed(std::string_view utf8);

}  // namespace shirube::text
