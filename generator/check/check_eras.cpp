#include "check/check_eras.h"

#include <optional>
#include <string>
#include <utility>

#include "check/covered.h"
#include "check/era_dates.h"

namespace shirube::check {
namespace {

using std::chrono::year;
using values::Period;
using values::Precision;

bool counts_years(const Period& period) {
  return period.precision == Precision::Year || period.precision == Precision::FiscalYear;
}

bool overlap(const Period& a, const Period& b) {
  return a.begin <= b.end.value_or(b.begin) && b.begin <= a.end.value_or(a.begin);
}

year fiscal_year_of(const std::chrono::year_month_day& day) {
  return day.month() < std::chrono::April ? day.year() - std::chrono::years(1) : day.year();
}

/// A number without a unit may mean either kind of year: 平成31年3月（2018）.
bool may_agree(const Period& era, const Period& western, bool western_has_unit) {
  if (counts_years(era) == counts_years(western)) return era.begin.year() == western.begin.year();
  return overlap(era, western) || (!western_has_unit && fiscal_year_of(era.begin) == western.begin.year());
}

std::optional<Period> read(const std::string& raw) {
  values::PeriodReading reading = values::read_period(raw);
  if (reading.problem != values::PeriodProblem::None) return std::nullopt;
  return std::move(reading.period);
}

class PassageEras {
 public:
  PassageEras(const DocumentText& text, const parse::Passage& passage, Diagnostics& diagnostics)
      : text_(text), passage_(passage), diagnostics_(diagnostics) {}

  void check(const text::PatternText& folded) {
    for (const EraPair& pair : find_era_pairs(passage_.text, folded)) check_pair(pair);
    for (const EraDate& date : find_era_dates(passage_.text, folded)) check_date(date);
  }

 private:
  void check_pair(const EraPair& pair) {
    const std::optional<Period> era = read(pair.era_side);
    const std::optional<Period> western = read(pair.western_side);
    if (!era || !western) return;
    told_.add(pair.span.begin, pair.span.end);
    if (may_agree(*era, *western, pair.western_side.find("年") != std::string::npos)) return;
    report(Rule::EraMismatch, pair.span, {std::to_string(int{era->begin.year()})});
  }

  void check_date(const EraDate& date) {
    const std::optional<Period> period = read(date.date);
    if (!period || !period->beyond_era || date.explained) return;
    if (told_.holds(date.span.begin, date.span.end)) return;
    told_.add(date.span.begin, date.span.end);
    report(Rule::EraBeyondEnd, date.span, {values::western_label(*period)});
  }

  void report(Rule rule, const TextSpan& span, std::vector<std::string> args) {
    const std::string words = passage_.text.substr(span.begin, span.end - span.begin);
    args.insert(args.begin(), words);
    diagnostics_.add(
        answered(text_, passage_.section, words,
                 {.rule = rule, .span = passage_.locate(span.begin, span.end), .args = std::move(args)}));
  }

  const DocumentText& text_;
  const parse::Passage& passage_;
  Diagnostics& diagnostics_;
  Covered told_;  ///< each place is spoken of once, and a pair that agrees explains its own date
};

}  // namespace

void check_eras(const DocumentText& text, const parse::Passage& passage, const text::PatternText& folded,
                Diagnostics& diagnostics) {
  PassageEras(text, passage, diagnostics).check(folded);
}

}  // namespace shirube::check
