#include <string>

#include "values/period.h"

namespace shirube::values {
namespace {

using std::chrono::year_month_day;

int year_of(year_month_day day) {
  return static_cast<int>(day.year());
}
unsigned month_of(year_month_day day) {
  return static_cast<unsigned>(day.month());
}
unsigned day_of(year_month_day day) {
  return static_cast<unsigned>(day.day());
}

int fiscal_year_of(year_month_day day) {
  return month_of(day) < 4 ? year_of(day) - 1 : year_of(day);
}

/// The unit of `precision` that holds `day`.
std::string label(year_month_day day, Precision precision) {
  if (precision == Precision::FiscalYear) return std::to_string(fiscal_year_of(day)) + "年度";
  std::string text = std::to_string(year_of(day)) + "年";
  if (precision == Precision::Year) return text;
  text += std::to_string(month_of(day)) + "月";
  if (precision == Precision::Month) return text;
  return text + std::to_string(day_of(day)) + "日";
}

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string western_label(const Period& period) {
  const std::string begin = label(period.begin, period.precision);
  if (!period.end) return begin + "～";
  const std::string end = label(*period.end, period.precision);
  return begin == end ? begin : begin + "～" + end;
}

std::string iso_begin(const Period& period) {
  // Years are 1868–2200, so that four digits need no padding.
  std::string iso = std::to_string(year_of(period.begin));
  if (period.precision == Precision::Year || period.precision == Precision::FiscalYear) return iso;
  iso += "-" + two_digits(month_of(period.begin));
  if (period.precision == Precision::Month) return iso;
  return iso + "-" + two_digits(day_of(period.begin));
}

}  // namespace shirube::values
