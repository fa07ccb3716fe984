#include "check/same_spelling.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace shirube::check {
namespace {

using Letters = std::u32string;
using View = std::u32string_view;

constexpr std::size_t kLongEnough = 6;     ///< for one letter not to make another name
constexpr std::size_t kLongest = 60;       ///< of a longer one nobody tells two apart by a letter
constexpr std::size_t kShortestBone = 2;   ///< letters that are not hiragana
constexpr std::size_t kMostOkurigana = 3;  ///< 取り扱い, 受け入れ: no longer run is lost

/// They turn a name round or tell it from another: 常勤 and 非常勤, 会長 and 副会長, 市 and 全市.
constexpr View kTelling =
    U"非未不無反否再新旧前後副准準正主元各全総大小中上下内外東西南北高低多少男女一二三四五六七八九十百千甲乙"
    U"丙丁";
/// What stands between two words; other particles say how they hang together.
constexpr auto kJoining = {View(U"の"), View(U"を")};
constexpr auto kParticles = {View(U"が"),   View(U"は"),     View(U"に"),     View(U"で"),   View(U"と"),
                             View(U"や"),   View(U"へ"),     View(U"も"),     View(U"の"),   View(U"を"),
                             View(U"から"), View(U"まで"),   View(U"より"),   View(U"への"), View(U"での"),
                             View(U"との"), View(U"からの"), View(U"による"), View(U"など"), View(U"なし"),
                             View(U"ない"), View(U"しない"), View(U"さん"),   View(U"たち"), View(U"ごと"),
                             View(U"ため"), View(U"こと"),   View(U"もの")};

bool is_hiragana(char32_t letter) {
  return letter >= U'ぁ' && letter <= U'ゖ';
}

bool is_han(char32_t letter) {
  return (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0x3400 && letter <= 0x4DBF) || letter == U'々';
}

bool is_telling(char32_t letter) {
  const bool ascii = letter < 0x80;
  return ascii || kTelling.find(letter) != View::npos;
}

bool holds_digit(View letters) {
  return std::any_of(letters.begin(), letters.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

bool is_one_of(View run, std::initializer_list<View> words) {
  return std::find(words.begin(), words.end(), run) != words.end();
}

Letters without_hiragana(const Letters& letters) {
  Letters bone;
  std::copy_if(letters.begin(), letters.end(), std::back_inserter(bone),
               [](char32_t c) { return !is_hiragana(c); });
  return bone;
}

/// The run of hiragana that stands at `at`; moves behind it.
View take_run(View letters, std::size_t& at) {
  const std::size_t begin = at;
  while (at < letters.size() && is_hiragana(letters[at])) ++at;
  return letters.substr(begin, at - begin);
}

/// し and nothing, れ and nothing; わせ and せ: okurigana are lost at their front (the notice on okurigana of
/// 1973 allows 取り扱い, 取扱い and 取扱).
bool is_lost_okurigana(View longer, View shorter) {
  return longer.size() <= kMostOkurigana && longer.ends_with(shorter) && !is_one_of(longer, kParticles) &&
         !is_one_of(shorter, kParticles);
}

bool are_same_runs(View a, View b) {
  if (a == b) return true;
  const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
  const bool joined = shorter.empty() && is_one_of(longer, kJoining);
  return joined || is_lost_okurigana(longer, shorter);
}

/// Both have the same letters but for their hiragana.
bool are_same_but_for_hiragana(const Letters& a, const Letters& b) {
  std::size_t left = 0;
  std::size_t right = 0;
  while (true) {
    const bool begin = left == 0 && right == 0;
    const View one = take_run(a, left);
    const View other = take_run(b, right);
    if (!are_same_runs(one, other) || (begin && one != other)) return false;
    if (left == a.size() && right == b.size()) return true;
    if (left == a.size() || right == b.size() || a[left] != b[right]) return false;
    ++left;
    ++right;
  }
}

/// One letter exchanged: only when nobody could mean both.
bool is_harmless_exchange(char32_t one, char32_t other, const Spelling& a, const Spelling& b) {
  if (is_telling(one) || is_telling(other)) return false;
  if (!is_han(one) && !is_han(other)) return !is_hiragana(one) && !is_hiragana(other);
  return is_han(one) && is_han(other) && !a.reading.empty() && a.reading == b.reading;
}

bool differ_in_one_letter(const Spelling& a, const Spelling& b) {
  const auto& [shorter, longer] = a.letters.size() <= b.letters.size() ? std::pair(a.letters, b.letters)
                                                                       : std::pair(b.letters, a.letters);
  if (shorter.size() < kLongEnough || longer.size() - shorter.size() > 1 || longer.size() > kLongest)
    return false;
  const auto [left, right] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  if (right == longer.end()) return false;
  if (shorter.size() < longer.size()) {
    // At either end a letter is a word of its own: 精神保健福祉, 精神保健福祉士.
    const bool inside = right != longer.begin() && right + 1 != longer.end();
    return inside && std::equal(left, shorter.end(), right + 1, longer.end()) && !is_telling(*right) &&
           !is_hiragana(*right);
  }
  return std::equal(left + 1, shorter.end(), right + 1, longer.end()) &&
         is_harmless_exchange(*left, *right, a, b);
}

}  // namespace

Spelling spelling_of(std::string_view name, std::string_view reading) {
  return {text::code_points_of(text::fold_heading(name)), std::string(reading)};
}

std::vector<Letters> keys_of(const Spelling& spelling) {
  const Letters& letters = spelling.letters;
  std::vector<Letters> keys;
  const Letters bone = without_hiragana(letters);
  if (bone.size() >= kShortestBone) keys.push_back(bone);
  if (letters.size() < kLongEnough || letters.size() > kLongest) return keys;
  keys.push_back(letters);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!is_telling(letters[i])) keys.push_back(Letters(letters).erase(i, 1));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

bool are_spelled_alike(const Spelling& a, const Spelling& b) {
  if (a.letters == b.letters) return !holds_digit(a.letters);  // 1・2 is not 12
  return are_same_but_for_hiragana(a.letters, b.letters) || differ_in_one_letter(a, b);
}

}  // namespace shirube::check
