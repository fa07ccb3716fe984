#include "text/romaji.h"

#include <array>
#include <cstddef>

#include "text/utf8.h"

namespace shirube::text {
namespace {

constexpr char32_t kFirst = U'ぁ';
constexpr char32_t kLast = U'ゖ';
constexpr char32_t kFirstKatakana = U'ァ';
constexpr char32_t kLastKatakana = U'ヶ';

/// From ぁ to ゖ in the order of Unicode; small vowels as large ones, っ by itself nothing.
constexpr std::array<std::string_view, kLast - kFirst + 1> kLetters = {
    "a",  "a",  "i",   "i",  "u",  "u",   "e",  "e",   "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "",   "tsu", "zu", "te",  "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi", "fu",  "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "ya", "ya",  "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa",  "wa", "i",  "e",   "o",  "n",   "vu", "ka", "ke"};

char32_t as_hiragana(char32_t c) {
  return c >= kFirstKatakana && c <= kLastKatakana ? c - kFirstKatakana + kFirst : c;
}

bool is_small_y(char32_t c) {
  return c == U'ゃ' || c == U'ゅ' || c == U'ょ';
}

/// し and ゃ are sha, き and ゃ are kya.
void join_small_y(std::string& latin, std::string_view small) {
  if (!latin.ends_with("i")) {
    latin += small;
    return;
  }
  latin.pop_back();
  const bool keeps_y = !latin.ends_with("sh") && !latin.ends_with("ch") && !latin.ends_with("j");
  latin += keeps_y ? small : small.substr(1);
}

/// What lengthens the vowel before it is not written: おう, おお, うう (but いい and えい are).
bool lengthens(const std::string& latin, std::string_view letters) {
  if (latin.empty()) return false;
  const char before = latin.back();
  return (letters == "u" && (before == 'o' || before == 'u')) || (letters == "o" && before == 'o');
}

}  // namespace

std::string romaji_of(std::string_view kana) {
  std::string latin;
  bool doubles = false;
  for (const char32_t written : code_points_of(kana)) {
    const char32_t c = as_hiragana(written);
    if (c < kFirst || c > kLast) continue;
    const std::string_view letters = kLetters[c - kFirst];
    if (is_small_y(c)) {
      join_small_y(latin, letters);
    } else if (!lengthens(latin, letters)) {
      if (doubles && !letters.empty()) latin += letters.starts_with("ch") ? 't' : letters.front();
      latin += letters;
    }
    doubles = letters.empty();
  }
  return latin;
}

}  // namespace shirube::text
