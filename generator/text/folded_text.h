// A text folded letter by letter. Private to text/.
// Takes UTF-8; gives the letters of `fold_word`, each with the bytes it was written with. Must not lose the
// way back: what is found in the letters is shown as it was written.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/letters.h"

namespace shirube::text {

/// One letter of a folded text. Letters that were written as one character (㌔: キ, ロ) share its bytes.
struct FoldedLetter {
  std::int32_t letter = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text as written
  Script script = Script::Other;     ///< as written: か is hiragana, though it folds to カ
};

/// Normalises from one normalisation boundary to the next (UAX #15 §13, "Stable code points"), which gives
/// the same letters as normalising the whole text.
std::vector<FoldedLetter> fold_letters(std::string_view utf8);

}  // namespace shirube::text
