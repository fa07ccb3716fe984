// Whether two names are one name, written in two ways.
// Takes names; gives keys that such names share, and the judgement. Must not take for one what differs in a
// number, a letter or a word that turns the meaning round.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::check {

/// A name, prepared to be compared.
struct Spelling {
  std::u32string letters;  ///< folded, without punctuation, width and case; hiragana stay hiragana
  std::string reading;     ///< in kana, or empty
};

Spelling spelling_of(std::string_view name, std::string_view reading);

/// What a name has in common with the same one written otherwise: its letters without hiragana, and, of a
/// longer one, its letters without one of them (each in turn). Each key once.
std::vector<std::u32string> keys_of(const Spelling& spelling);

/// Of two names that are not the same: 退院意欲の低下 and 退院意欲低下, 貸し渋り and 貸渋り; or, from six
/// letters on, one letter more inside, or one exchanged where both are read alike or neither is a kanji. Not
/// B型 and A型, 第1 and 第2, 常勤 and 非常勤, 家族の支援 and 家族への支援.
bool are_spelled_alike(const Spelling& a, const Spelling& b);

}  // namespace shirube::check
