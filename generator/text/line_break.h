// Where a line of Japanese may end.
// Takes UTF-8; gives the places where a break is legal, each with what it would part. Must not choose among
// them: that takes the width of the line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace shirube::text {

/// What stands on both sides of a break.
enum class Joint : std::uint8_t {
  Pause,        ///< after 、 。 and other signs that end something, before what opens
  Space,        ///< after a space
  IntoKanji,    ///< kana before, kanji or katakana after: where a new word usually begins
  FromKanji,    ///< kanji or katakana before, hiragana after: where a particle or an ending begins
  Kanji,        ///< between two kanji
  Hiragana,     ///< between two hiragana
  Katakana,     ///< between two katakana
  CounterTail,  ///< between a number and what it counts (29|年度)
  Other
};

struct BreakPlace {
  std::size_t offset = 0;  ///< bytes before the break
  Joint joint = Joint::Other;
  bool phrase = false;  ///< a phrase (文節) ends here
};

/// The legal places inside `utf8` by UAX #14 with the Japanese strict rules (CLDR `ja-u-lb-strict`: no line
/// begins with ー or a small kana, JIS X 4051), in ascending order; neither 0 nor the end. Phrases are those
/// of CLDR `ja-u-lw-phrase`. Safe to call from several threads.
std::vector<BreakPlace> break_places(std::string_view utf8);

/// Whether no line may begin with the first character of `utf8` (行頭禁則: closing brackets, 、 。 ー small
/// kana).
bool must_not_begin_line(std::string_view utf8);

/// Whether no line may end with the last character of `utf8` (行末禁則: opening brackets).
bool must_not_end_line(std::string_view utf8);

}  // namespace shirube::text
