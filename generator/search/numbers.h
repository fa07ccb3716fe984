// Years and numbers as the search reads them. Private to search/.
// Takes a normalised text and a place in it; gives what stands there in Western digits. Must not guess: what
// is no number for certain stays.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace shirube::search {

/// What a piece of the text becomes.
struct Reading {
  std::u32string letters;
  std::size_t length = 0;  ///< of the piece
};

/// The year of an era at `at`, up to its 年: 令和三年度, R3年, r元年 give 2021, 2021, 2019. Without 年 the
/// Latin letter needs a month (H30.4 gives 2018年4月) or a year that leaves no doubt (H10–31, S20–64).
std::optional<Reading> read_era(std::u32string_view text, std::size_t at);

/// Kanji numerals at `at` before a counter: the 二十 of 二十人, the 三 of 三万人. Of a run that is no such
/// number, the run itself, so that nobody looks into it again. Nothing when no run begins here.
std::optional<Reading> read_kanji_number(std::u32string_view text, std::size_t at);

/// か for the ヶ of 3ヶ所, when a digit stands before it.
std::optional<Reading> read_counting_ka(std::u32string_view text, std::size_t at);

}  // namespace shirube::search
