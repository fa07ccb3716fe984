// The grammar of periods: which number is a year, a month or a day. Private to values/.
// Takes raw text; gives the numbers as they were written. Must not judge whether a calendar has such a day.
#pragma once

#include <optional>
#include <string_view>

#include "values/era.h"

namespace shirube::values {

/// What a number counts, from coarse to fine. None: the 19 of 平成19～20年度, before the other side tells.
enum class Unit { None, Year, FiscalYear, Month, Day };

inline constexpr int kWesternYearDigits = 4;

/// A number as written; from ten digits on the value is only known to be huge.
struct Number {
  int value = 0;
  int digits = 0;
};

/// One side of a period. A side that was read on its own always has a year.
struct Written {
  const Era* era = nullptr;  ///< null for Western years
  std::optional<Number> year, month, day;
  std::optional<Number> bare;  ///< the last number when nothing says what it counts: the 4 of 2018年4～6月
  Unit unit = Unit::None;      ///< of the finest number but `bare`
};

struct WrittenPeriod {
  Written begin;
  std::optional<Written> end;  ///< nothing for a single date and for an open range
  bool open = false;
};

/// Nothing when `raw` is not a period. Otherwise both sides have a year, a unit and no bare number.
std::optional<WrittenPeriod> parse_period(std::string_view raw);

}  // namespace shirube::values
