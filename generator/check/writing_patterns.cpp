#include "check/writing_patterns.h"

#include <array>

#include "base/check.h"

namespace shirube::check {
namespace {

using std::string;

// Members of character classes.
const string kKana = "ァ-ヺーｦ-ﾟ";
const string kDashes = "\\-‐‑‒–—―−－─";
const string kDigits = "0-9０-９";
const string kStops = "\\s、。，．：；「」（）()";
const string kSmallKana = "ャュョァィゥェォッー";
/// May be lengthened inside a word: not the vowels (ピア‐, ケア‐ end a word), ッ and ン.
const string kLong = "ァィゥェォカ-ヂツ-ワヴｧ-ｮｶ-ﾜﾞﾟ";
/// With these many loan words end when they end with ー.
const string kEnding = "タダバカガマナラサザパヤワャァィリギシピキニミビュロョﾀﾞﾟｶﾏﾅﾗｻﾔﾜｬｧｨﾘｷｼﾆﾐｭﾛｮ";

/// ― for ー. Not so in ranges of labels (ア－エ, イ－ニ), behind a word that is whole without it, nor between
/// two long words, where a dash may well be meant.
struct LongVowel {
  const string start = "(?<![" + kKana + kDashes + "])";
  const string no_label = "(?![アイウエオ][" + kDashes + "][ア-ン](?![" + kKana + "]))" +
                          "(?![イロハニホヘト][" + kDashes + "][イロハニホヘト](?![" + kKana + "]))" +
                          "(?!(?:プレ|セミ|メタ|ノン|ラボ)[" + kDashes + "])";
  const string short_left = "(?:[" + kKana + "]?[" + kLong + "]|[アイウエオ])";
  const string any_left =
      "(?:" + short_left + "|[" + kKana + "]+(?![プトドスクルムブグズフツ])[" + kLong + "])";
  const string dash = "[" + kDashes + "]";
  const string short_right = "(?:[" + kKana + "]{1,2}|[シジ]ョン)(?![" + kKana + "])";
  const string last = "(?:(?<=[" + kEnding + "])" + dash + "(?![" + kKana + kDashes + kDigits + "A-Za-z]))?";
  const string ending_word = start + "(?<![" + kDashes + "][^" + kDashes + "]{0,40})([" + kKana + "]+[" +
                             kEnding + "](" + dash + "))";

  /// サ―ビス, サポ－ト, サポ-タ-
  string before_short() const {
    return start + no_label + "(" + any_left + "(" + dash + ")" + short_right + "(?:(?<=[" + kLong + "])" +
           dash + short_right + ")*" + last + ")";
  }
  /// ワ―クショップ
  string before_long() const {
    return start + no_label + "(" + short_left + "(" + dash + ")(?![シジ]ョン(?![" + kKana + "]))[" + kKana +
           "]{3,}(?:(?<=[" + kLong + "])" + dash + "[" + kKana + "]+)*" + last + ")";
  }
  /// センタ―は
  string before_particle() const { return ending_word + "(?=[をがはにでのへ、。）」』・，！？])"; }
  /// センタ―, and nothing else
  string at_the_end() const { return ending_word + "$"; }
};

/// ３0, 3０, １,234. What stands beside Latin letters is a name or a code.
string mixed_widths() {
  const string thousands = "[,，](?=[" + kDigits + "]{3})";
  return "(?<![" + kDigits + ".．,，A-Za-zＡ-Ｚａ-ｚ])((?:[0-9]+(?:" + thousands +
         "[0-9]*)*[０-９]|[０-９]+(?:" + thousands + "[０-９]*)*[0-9])(?:" + thousands + "|[" + kDigits +
         "])*)";
}

/// Enclosed characters, numerals and units in one character (Unicode: Enclosed Alphanumerics, Number Forms,
/// Letterlike Symbols, Enclosed CJK Letters and Months, CJK Compatibility), as far as NFKC writes them out.
/// ℃ and Å stand in JIS X 0208.
const string kCircled = "①-⑳⓪㉑-㉟㊱-㊿";
const string kSquare = "⑴-⒵Ⓐ-ⓩ№℡℻⅐-ⅿ↉㈀-㈞㈠-㉇㉐㉠-㉾㊀-㊰㋀-㋿㌀-㏿";

string in_data(const string& characters) {
  return "[^" + kStops + kCircled + kSquare + "]{0,8}([" + characters + "])";
}

/// Where a text begins with one, it numbers the rows of a table, and is read well.
string circled_in_data() {
  return "(?!^[" + kCircled + "]\\s*[^\\s" + kCircled + "])" + in_data(kCircled);
}

/// Cyrillic and Greek letters that look like Latin ones: small Greek letters only where they are hard to
/// tell.
const string kCyrillic = "АВСЕНІЈКМОРЅТХасԁеһіјорԛѕԝху";
const string kGreekCapitals = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

string foreign_after_latin() {
  return "[A-Za-z]{1,12}([" + kCyrillic + kGreekCapitals + "ον])";
}

string foreign_before_latin() {
  return "(?<![A-Za-z])([" + kCyrillic + kGreekCapitals + "ον])[A-Za-z]{1,12}";
}

/// A letter that stands alone in a Japanese text: Ａ病院 with a Cyrillic А. Χ² is a test of statistics.
string foreign_alone() {
  const string letters = kCyrillic + kGreekCapitals;
  const string others = "[\\p{Script=Cyrillic}\\p{Script=Greek}A-Za-z]";
  return "(?<!" + others + ")([" + letters + "])(?!" + others + "|[2２²二])[^" + kStops + letters + "]{0,4}";
}

/// No kanji is followed by ー or a small kana: セン夕ー, 力ード, サポー卜. プ口グラム, but not テレビ口コミ.
string kanji_in_katakana() {
  return "[" + kKana + "]{1,8}([二八力工夕卜](?=[" + kSmallKana + "])|口(?!コ))[" + kKana + "]{1,8}";
}

string kanji_before_katakana() {
  return "(?<![\\p{Script=Han}\\p{Script=Hiragana}" + kKana + "])([二八力口工夕卜])(?=[" + kSmallKana + "][" +
         kKana + "])[" + kKana + "]{2,8}";
}

string kanji_after_katakana() {
  return "[" + kKana + "]{2,8}(卜)(?!\\p{Script=Han})";
}

/// 第ニ回, 窓ロ, 能カ; not 協カ所 and the like.
string katakana_after_kanji() {
  return "(?:第(?=ニ[回次期章節条項号種])|[人窓](?=ロ(?![" + kKana + "]))|[能努協](?=カ(?![" + kKana +
         "所月国年条])))([ニロカ])";
}

/// The radicals of dictionaries, which PDF files give instead of kanji.
string radicals() {
  return "[^" + kStops + "⼀-⿕⺟⻳]{0,6}([⼀-⿕⺟⻳])";
}

/// Letters of formulas for bold or slanted print, and ligatures.
string typeset_letters() {
  return "([𝐀-𝟿ﬀ-ﬆ]+)";
}

/// More marks on one letter than any language that is written with them has.
string heaps_of_marks() {
  const string marks = "[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]";
  return "([^\\s](" + marks + ")" + marks + "{2,})";
}

std::vector<WritingPattern> make_patterns() {
  using enum Rule;
  using enum Scope;
  using enum Instead;
  using enum Safety;
  const LongVowel vowel;
  return {
      {WrongLongVowel, EveryText, LongVowels, Safe, kDash, vowel.before_short()},
      {WrongLongVowel, EveryText, LongVowels, AskFirst, kDash, vowel.before_long()},
      {WrongLongVowel, EveryText, LongVowels, Safe, kDash, vowel.before_particle()},
      {WrongLongVowel, EveryText, LongVowels, AskFirst, kDash, vowel.at_the_end()},
      {MixedWidthNumber, EveryText, Compatible, AskFirst, kWideDigit | kNarrowDigit, mixed_widths()},
      {MachineDependent, Data, Bracketed, AskFirst, kCompatibility, circled_in_data()},
      {MachineDependent, Data, Compatible, AskFirst, kCompatibility, in_data(kSquare)},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kForeign, foreign_after_latin()},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kForeign, foreign_before_latin()},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kForeign, foreign_alone()},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kKanjiInKana, kanji_in_katakana()},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kKanjiInKana, kanji_before_katakana()},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kKanjiInKana, kanji_after_katakana()},
      {ConfusableLetter, EveryText, LookAlike, AskFirst, kKanaInKanji, katakana_after_kanji()},
      {ConfusableLetter, EveryText, Compatible, Safe, kCompatibility, radicals()},
      {ConfusableLetter, EveryText, Compatible, AskFirst, kCompatibility, typeset_letters()},
      {ConfusableLetter, EveryText, FirstLetter, AskFirst, kMark, heaps_of_marks()},
  };
}

constexpr std::array kForLongVowel = {Blank::Match, Blank::Sign, Blank::Right};
constexpr std::array kForNumber = {Blank::Match, Blank::Right};
constexpr std::array kForMachine = {Blank::Match, Blank::Piece, Blank::Right};
constexpr std::array kForLetter = {Blank::Match, Blank::Piece, Blank::CodePoint, Blank::Right};

}  // namespace

const std::vector<WritingPattern>& writing_patterns() {
  static const std::vector<WritingPattern> patterns = make_patterns();
  return patterns;
}

std::span<const Blank> blanks_of(Rule rule) {
  switch (rule) {
    case Rule::WrongLongVowel:
      return kForLongVowel;
    case Rule::MixedWidthNumber:
      return kForNumber;
    case Rule::MachineDependent:
      return kForMachine;
    case Rule::ConfusableLetter:
      return kForLetter;
    default:
      CHECK(false, "no pattern tells this rule");
  }
  return {};
}

std::string_view name_of(Scope scope) {
  return scope == Scope::Data ? "data" : "text";
}

std::string_view name_of(Instead instead) {
  constexpr std::array<std::string_view, 5> kNames = {"long-vowels", "compatible", "bracketed", "look-alike",
                                                      "first-letter"};
  return kNames.at(static_cast<std::size_t>(instead));
}

std::string_view name_of(Blank blank) {
  constexpr std::array<std::string_view, 5> kNames = {"match", "piece", "sign", "code-point", "right"};
  return kNames.at(static_cast<std::size_t>(blank));
}

}  // namespace shirube::check
