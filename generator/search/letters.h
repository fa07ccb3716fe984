// Text as the search reads it: code points, each with where it was written.
// Takes and gives letters; must not know what they mean.
#pragma once

#include <string>
#include <vector>

#include "text/composed.h"

namespace shirube::search {

/// A letter of a normalised or canonical text. Letters that came of the same characters share their bytes.
using Letter = text::PlacedLetter;
using Letters = std::vector<Letter>;

std::u32string code_points_of(const Letters& letters);
std::string utf8_of(const Letters& letters);
std::string utf8_of(std::u32string_view letters);
/// Of well-formed UTF-8; what is ill-formed becomes U+FFFD.
std::u32string code_points_of(std::string_view utf8);

constexpr bool is_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}
constexpr bool is_hiragana(char32_t letter) {
  return letter >= U'\u3041' && letter <= U'\u3096';
}
/// ー is one, ・ is none.
constexpr bool is_katakana(char32_t letter) {
  return letter >= U'\u30A1' && letter <= U'\u30FC' && letter != U'\u30FB';
}
/// The ideographs that NFKC leaves alone, by block: the script property would differ between versions.
constexpr bool is_kanji(char32_t letter) {
  return (letter >= U'\u3400' && letter <= U'\u9FFF') || (letter >= U'\uF900' && letter <= U'\uFAFF') ||
         (letter >= U'\U00020000' && letter <= U'\U0003FFFF');
}

}  // namespace shirube::search
