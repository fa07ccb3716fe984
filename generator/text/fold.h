// Folding: one form for all spellings of the same word, for matching only.
// Takes UTF-8; gives UTF-8. Must not be used for anything that is shown: raw text is never "corrected".
#pragma once

#include <string>
#include <string_view>

namespace shirube::text {

/// NFKC_Casefold (UAX #15, Unicode default case folding, invisible characters removed), white space squeezed
/// to one space and trimmed, look-alike hyphens and dashes to '-', 〜 to '~', 障がい/障碍 to 障害. Ill-formed
/// bytes become U+FFFD.
std::string fold(std::string_view utf8);

/// `fold`, then without white space, brackets and punctuation: `（1）直面する課題` and `1 直面する課題` are
/// one heading. Empty when the heading has nothing else.
std::string fold_heading(std::string_view utf8);

/// `fold`, then one form for the spellings of a Japanese word: hiragana as katakana, ヴァ as バ, a dash after
/// katakana as ー, and no ー at the end of a run of four letters or more in one of the kana (サポーター,
/// サポータ: JIS Z 8301:2008 G.6.2.2 left it out, the notice of 1991 on loan words writes it).
std::string fold_word(std::string_view utf8);

}  // namespace shirube::text
