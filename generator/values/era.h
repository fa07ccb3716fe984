// The eras (元号) of modern Japan.
// Takes nothing; gives a table. Must not know how years are written.
#pragma once

#include <array>
#include <chrono>
#include <string_view>

namespace shirube::values {

struct Era {
  std::string_view name;
  std::string_view letter;  ///< folded: H31.4 is read as h31.4
  int first_year;           ///< the Western year of 元年
  std::chrono::year_month_day first_day;
};

/// In the order of time. 元号法 and the cabinet orders under it (昭和64年政令第1号, 平成31年政令第143号);
/// before them 明治元年 is counted from the new year of the old calendar, 大正 and 昭和 begin on the day of
/// the accession.
inline constexpr std::array<Era, 5> kEras = {{
    {"明治", "m", 1868, std::chrono::year(1868) / 1 / 25},
    {"大正", "t", 1912, std::chrono::year(1912) / 7 / 30},
    {"昭和", "s", 1926, std::chrono::year(1926) / 12 / 25},
    {"平成", "h", 1989, std::chrono::year(1989) / 1 / 8},
    {"令和", "r", 2019, std::chrono::year(2019) / 5 / 1},
}};

/// Japan took the Gregorian calendar on 1873-01-01 (明治5年太政官布告第337号): earlier months and days are
/// not ours.
inline constexpr int kFirstGregorianMeijiYear = 6;

}  // namespace shirube::values
