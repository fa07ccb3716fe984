#include "values/period.h"

#include <utility>

#include "values/period_grammar.h"

namespace shirube::values {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1868;
constexpr int kLastYear = 2200;

/// One side of a period as days, both included.
struct Days {
  year_month_day first;
  year_month_day last;
  Precision precision = Precision::Day;
};

Days fiscal_year(year start) {
  return {start / 4 / 1, (start + std::chrono::years(1)) / 3 / 31, Precision::FiscalYear};
}

Days month_of(year in, month which) {
  return {in / which / 1, year_month_day(in / which / std::chrono::last), Precision::Month};
}

std::optional<year> western_year(const Written& side) {
  const int number = side.year->value;
  // No era has a year 0, and 02018年 is a slip.
  if (side.era != nullptr ? number == 0 : side.year->digits != kWesternYearDigits) return std::nullopt;
  const int western = side.era != nullptr ? side.era->first_year + number - 1 : number;
  if (western < kFirstYear || western > kLastYear) return std::nullopt;
  return year(western);
}

/// Nothing when no calendar has such a month or day.
std::optional<Days> days_of(const Written& side) {
  const std::optional<year> in = western_year(side);
  if (!in) return std::nullopt;
  if (side.unit == Unit::FiscalYear) return fiscal_year(*in);
  if (side.unit == Unit::Year) return Days{*in / 1 / 1, *in / 12 / 31, Precision::Year};
  if (side.month->digits > 2 || side.month->value < 1 || side.month->value > 12) return std::nullopt;
  const month which(static_cast<unsigned>(side.month->value));
  if (side.unit == Unit::Month) return month_of(*in, which);
  if (side.day->digits > 2) return std::nullopt;
  const year_month_day day = *in / which / side.day->value;
  return day.ok() ? std::optional(Days{day, day, Precision::Day}) : std::nullopt;
}

/// A year, month or day counts as beyond its era when all of it is: 平成31年 is not, 平成31年5月 is.
bool is_beyond_era(const Written& side, const Days& days) {
  if (side.era == nullptr || side.era == &kEras.back()) return false;
  const Era& next_era = *(side.era + 1);
  return days.first >= next_era.first_day;
}

/// The coarsest precision that says both ends exactly: from a calendar year to a fiscal year takes months.
Precision common_precision(Precision a, Precision b) {
  if (a == b) return a;
  return a == Precision::Day || b == Precision::Day ? Precision::Day : Precision::Month;
}

std::optional<Period> period_of(const WrittenPeriod& written) {
  const std::optional<Days> begin = days_of(written.begin);
  if (!begin) return std::nullopt;
  Period period{{}, begin->first, begin->last, begin->precision, is_beyond_era(written.begin, *begin)};
  if (written.open) period.end.reset();
  if (!written.end) return period;
  const std::optional<Days> end = days_of(*written.end);
  if (!end || end->last < begin->first) return std::nullopt;
  period.end = end->last;
  period.precision = common_precision(begin->precision, end->precision);
  period.beyond_era = period.beyond_era || is_beyond_era(*written.end, *end);
  return period;
}

}  // namespace

PeriodReading read_period(std::string_view raw) {
  PeriodReading reading;
  if (const std::optional<WrittenPeriod> written = parse_period(raw)) {
    if (std::optional<Period> period = period_of(*written)) {
      reading.period = std::move(*period);
    } else {
      reading.problem = PeriodProblem::Impossible;
    }
  } else {
    reading.problem = PeriodProblem::Unreadable;
  }
  reading.period.raw = std::string(raw);
  return reading;
}

}  // namespace shirube::values
