// What the analyser knows, in one place for both of its halves: the generator's and the browser's.
// Takes nothing; gives tables, and the script that hands them to the browser (assets/search-tables.js).
// Must not hold what only this site has: its variants and its words go with the index.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace shirube::search {

/// Signs that are mistaken for ー between katakana: hyphens, dashes, tildes, lines.
inline constexpr std::u32string_view kDashes =
    U"-~\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2053\u2212\u223C\u2500\u2501\u301C\u3030";

struct Rewriting {
  std::u32string_view from;
  std::u32string_view to;
};

/// Spellings of one word, on normalised text.
/// - 障がい, 障碍: 常用漢字表 lacks 碍, and offices choose one or another.
/// - こども is always a child but in おとこども; the law for children writes こども, the one for schools
/// 子供.
/// - あっせん, ひきこもり: laws and ministries write them in kana, their kanji came into 常用漢字表 late or
/// never.
/// - ヴ as ブ, ウィ as ウイ, ヰ as イ: 外来語の表記 (1991) leaves the choice. ディ as デイ: ディサービス.
inline constexpr auto kSpellings = std::to_array<Rewriting>({
    {U"障がい", U"障害"},
    {U"障碍", U"障害"},
    {U"障礙", U"障害"},
    {U"斡旋", U"あっせん"},
    {U"引きこもり", U"ひきこもり"},
    {U"引き籠もり", U"ひきこもり"},
    {U"引きこもる", U"ひきこもる"},
    {U"子ども", U"子供"},
    {U"こども", U"子供"},
    {U"コドモ", U"子供"},
    {U"おとこども", U"おとこども"},
    {U"ヴァ", U"バ"},
    {U"ヴィ", U"ビ"},
    {U"ヴェ", U"ベ"},
    {U"ヴォ", U"ボ"},
    {U"ヴ", U"ブ"},
    {U"ヷ", U"ワ"},
    {U"ウィ", U"ウイ"},
    {U"ウェ", U"ウエ"},
    {U"ウォ", U"ウオ"},
    {U"ヰ", U"イ"},
    {U"ヱ", U"エ"},
    {U"ディ", U"デイ"},
});

/// What makes kanji before it a number. Not 分 (十分), 部 (一部), 番 (一番), 次 (一次), 時 (一時), 者 (三者).
inline constexpr auto kCounters = std::to_array<std::u32string_view>(
    {U"人", U"名", U"年", U"月", U"日",   U"回",   U"件",   U"歳",   U"才",     U"床",
     U"棟", U"週", U"号", U"条", U"世帯", U"施設", U"団体", U"圏域", U"市町村", U"項",
     U"章", U"節", U"級", U"階", U"円",   U"割",   U"つ",   U"期",   U"次"});

/// The か of 3か所 and how it is written besides, and what must follow it.
inline constexpr std::u32string_view kCountingKa = U"かヶヵケカ箇个";
inline constexpr std::u32string_view kAfterCountingKa = U"所月国年条";

inline constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九";
/// Ten, a hundred, a thousand: they multiply the digit before them.
inline constexpr std::u32string_view kKanjiUnits = U"十百千";
/// Kept as they are, with digits between them: 三万人 is 3万人.
inline constexpr std::u32string_view kKanjiMyriads = U"万億";

/// `shirubeSearch.tables({…})` as a classic script: these tables, the eras, the old forms and the
/// kind of every character. Of the browser only NFKC and lower case are used, which do not change for a
/// character that was assigned when the generator was made.
std::string tables_script();

}  // namespace shirube::search
