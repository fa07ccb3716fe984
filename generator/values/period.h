// Dates and periods as Japanese public documents write them.
// Takes raw text; gives what was understood, beside the raw text.
// Must not guess: what is not a date stays unread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace shirube::values {

enum class Precision { Day, Month, Year, FiscalYear };

/// A span of days, both ends included. A fiscal year runs from 1 April to 31 March (地方自治法 208条).
struct Period {
  std::string raw;  ///< as the author wrote it
  std::chrono::year_month_day begin;
  std::optional<std::chrono::year_month_day> end;  ///< nothing for an open range such as 平成27年度～
  Precision precision = Precision::Day;  ///< of both ends; Month from a calendar year to a fiscal year
  bool beyond_era = false;               ///< written in an era that was over by then (平成32年)
};

enum class PeriodProblem { None, Unreadable, Impossible };

struct PeriodReading {
  PeriodProblem problem = PeriodProblem::None;
  Period period;
};

/// Reads one date or a range of two:
/// - 令和2年1月, 平成元年, 平成27年度, 昭和50年, H31.4, H31.4.30, R1, Ｒ１年５月, 2018年4月,
///   2018-04, 2020/4/1;
/// - 平成27年度～, 平成30年度～現在, 平成19～20年度, H19年度～H20年度, 2018-2020, 2018年4～6月.
/// Full width, inner spaces and a closing 時点・現在・頃・末 (末 of the month or year it follows) are
/// accepted. Era table: 明治 1868-01-25, 大正 1912-07-30, 昭和 1926-12-25, 平成 1989-01-08, 令和 2019-05-01
/// (元号法). Months and days before 明治6年 follow the old calendar and stay unread. Impossible: a year
/// outside 1868–2200 or a year 0 of an era, a month or day that no calendar has, an end before the beginning.
PeriodReading read_period(std::string_view raw);

/// The Western form of a period: 2020年1月, 2015年度～, 2007年度～2008年度.
std::string western_label(const Period& period);

/// ISO 8601 of the first day, as precise as the period: 2020-01, 2015 (of a fiscal year its first calendar
/// year; HTML's <time> has no fiscal years).
std::string iso_begin(const Period& period);

}  // namespace shirube::values
