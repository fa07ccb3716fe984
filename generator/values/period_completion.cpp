#include "values/period_completion.h"

#include <optional>
#include <utility>

namespace shirube::values {
namespace {

/// A year of less than four digits means nothing without an era.
bool has_own_year(const Written& side) {
  return side.year && (side.era != nullptr || side.year->digits >= kWesternYearDigits);
}

/// Gives the last number of `end` the unit of the last number of `begin`: 2018/4～6 ends in the 6th month.
bool settle_bare_end(const Written& begin, Written& end) {
  if (!end.bare) return true;
  if (end.year || end.month || end.day || begin.bare) return false;
  (begin.day ? end.day : begin.month ? end.month : end.year) = std::exchange(end.bare, std::nullopt);
  end.unit = begin.unit;
  return true;
}

/// Gives the last number of `begin` the unit of the last number of `end`: 2018年4～6月 begins in the 4th
/// month.
bool settle_bare_begin(Written& begin, const Written& end) {
  if (!begin.bare) return true;
  const Unit next = begin.month ? Unit::Day : Unit::Month;
  if (!begin.year || end.unit != next) return false;
  (begin.month ? begin.day : begin.month) = std::exchange(begin.bare, std::nullopt);
  begin.unit = next;
  return true;
}

/// Gives `end` the era, year and month that it leaves to `begin` to say. It can only leave out what `begin`
/// wrote and went beyond: 平成30年4月～6月, but not 平成30年～6月.
bool borrow_coarser_parts(const Written& begin, Written& end) {
  if (!end.year) {
    if (end.month ? !begin.month : !begin.day) return false;
    if (!end.month) end.month = begin.month;
    end.year = begin.year;
    end.era = begin.era;
  }
  if (!has_own_year(end)) end.era = begin.era;
  return has_own_year(end);
}

/// 平成19～20年度 and H19年度～20: a year without a unit counts what the other side counts, else calendar
/// years.
void settle_years(Written& begin, Written& end) {
  const auto settle = [](Written& side, Unit other) {
    if (side.unit == Unit::None) side.unit = other == Unit::FiscalYear ? Unit::FiscalYear : Unit::Year;
  };
  settle(begin, end.unit);
  settle(end, begin.unit);
}

}  // namespace

bool complete_range(Written& begin, Written& end) {
  if (!settle_bare_end(begin, end) || !settle_bare_begin(begin, end)) return false;
  if (!has_own_year(begin) || !borrow_coarser_parts(begin, end)) return false;
  settle_years(begin, end);
  return true;
}

bool complete_single(Written& side) {
  if (side.unit == Unit::None) side.unit = Unit::Year;
  return !side.bare && has_own_year(side);
}

}  // namespace shirube::values
