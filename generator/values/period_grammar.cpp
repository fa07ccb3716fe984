#include "values/period_grammar.h"

#include <array>
#include <string>

#include "text/fold.h"
#include "values/cursor.h"
#include "values/period_completion.h"

namespace shirube::values {
namespace {

/// The text without spaces, or nothing when a space parts two digits: "20 18年" is not 2018年 for certain.
std::optional<std::string> without_spaces(std::string_view folded) {
  std::string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] != ' ') {
      out += folded[i];
    } else if (i > 0 && i + 1 < folded.size() && is_digit(folded[i - 1]) && is_digit(folded[i + 1])) {
      return std::nullopt;
    }
  }
  return out;
}

std::optional<Number> read_number(Cursor& at) {
  constexpr int kHuge = 999'999'999;
  const std::string_view digits = at.accept_digits();
  if (digits.empty()) return std::nullopt;
  if (digits.size() > 9) return Number{kHuge, 10};
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return Number{value, static_cast<int>(digits.size())};
}

Unit read_unit(Cursor& at) {
  if (at.accept("年度")) return Unit::FiscalYear;
  if (at.accept("年")) return Unit::Year;
  if (at.accept("月")) return Unit::Month;
  if (at.accept("日")) return Unit::Day;
  return Unit::None;
}

const Era* read_era(Cursor& at) {
  for (const Era& era : kEras) {
    if (at.accept(era.name) || at.accept(era.letter)) return &era;
  }
  return nullptr;
}

/// The rest of a date in signs: the .4.30 of H31.4.30. A dash is left alone behind an era (H30-R2 is a range)
/// and before four digits (2018-2020).
void read_signed_parts(Cursor& at, Written& side) {
  constexpr std::array<std::string_view, 3> kSigns = {".", "/", "-"};
  for (const std::string_view sign : kSigns) {
    for (Cursor ahead = at; ahead.accept(sign) && side.unit != Unit::Day; at = ahead) {
      const std::optional<Number> number = read_number(ahead);
      if (!number || number->digits > 2 || (sign == "-" && side.era != nullptr)) return;
      side.unit = side.month ? Unit::Day : Unit::Month;
      (side.month ? side.day : side.month) = number;
    }
    if (side.month) return;
  }
}

/// The rest of a date in words: the 4月30日 of 平成31年4月30日. Gives false for units out of order.
bool read_worded_parts(Cursor& at, Written& side) {
  for (const Unit next : {Unit::Month, Unit::Day}) {
    if (side.unit == Unit::FiscalYear || next <= side.unit) continue;
    const std::optional<Number> number = read_number(at);
    if (!number) return true;
    const Unit unit = read_unit(at);
    if (unit == Unit::None) {
      side.bare = number;
      return true;
    }
    if (unit != next) return false;
    (unit == Unit::Month ? side.month : side.day) = number;
    side.unit = unit;
  }
  return true;
}

std::optional<Written> read_side(Cursor& at) {
  constexpr Number kFirst = {1, 1};
  Written side;
  side.era = read_era(at);
  const bool first_year = side.era != nullptr && at.accept("元");
  const std::optional<Number> number = first_year ? kFirst : read_number(at);
  if (!number) return std::nullopt;
  side.unit = read_unit(at);
  if (side.unit == Unit::None) {
    const bool year = side.era != nullptr || number->digits == kWesternYearDigits;
    (year ? side.year : side.bare) = number;
    if (year) read_signed_parts(at, side);
    return side;
  }
  const bool year = side.unit <= Unit::FiscalYear;
  if (!year && side.era != nullptr) return std::nullopt;
  (year ? side.year : side.unit == Unit::Month ? side.month : side.day) = number;
  if (!read_worded_parts(at, side)) return std::nullopt;
  return side;
}

/// Words that may follow and change nothing. 末 is the end of what it follows, so it needs a unit longer than
/// a day.
void skip_closing_words(Cursor& at, const Written& side) {
  const bool has_end = side.unit != Unit::None && side.unit != Unit::Day && !side.bare;
  while (at.accept("時点") || at.accept("現在") || at.accept("頃") || (has_end && at.accept("末"))) continue;
}

/// A lunar month cannot be named in our calendar without a table of the moons.
bool is_in_old_calendar(const Written& side) {
  const int year = side.year->value;
  return side.era == &kEras.front() && year > 0 && year < kFirstGregorianMeijiYear && side.month;
}

/// What follows the first side, from the range sign on.
std::optional<WrittenPeriod> read_range(Cursor at, const Written& begin, bool after_digit) {
  WrittenPeriod period{begin, std::nullopt, false};
  const bool dash = at.accept("-");
  if (!dash && !at.accept("~")) return std::nullopt;
  // A dash behind a digit may also be a date that was cut short: "2018-".
  const bool nothing_more = at.at_end() && !(dash && after_digit);
  if (nothing_more || at.rest() == "現在") {
    period.open = true;
    return complete_single(period.begin) ? std::optional(period) : std::nullopt;
  }
  period.end = read_side(at);
  // A lone number behind a dash may be a month as well as the end: H19-20, 2018/4-6.
  if (!period.end || (dash && period.end->bare)) return std::nullopt;
  skip_closing_words(at, *period.end);
  if (!at.at_end() || !complete_range(period.begin, *period.end)) return std::nullopt;
  return period;
}

std::optional<WrittenPeriod> read_whole(std::string_view text) {
  Cursor at(text);
  std::optional<Written> side = read_side(at);
  if (!side) return std::nullopt;
  skip_closing_words(at, *side);
  if (at.at_end())
    return complete_single(*side) ? std::optional(WrittenPeriod{*side, {}, false}) : std::nullopt;
  return read_range(at, *side, is_digit(text[text.size() - at.rest().size() - 1]));
}

}  // namespace

std::optional<WrittenPeriod> parse_period(std::string_view raw) {
  const std::optional<std::string> text = without_spaces(text::fold(raw));
  if (!text) return std::nullopt;
  std::optional<WrittenPeriod> period = read_whole(*text);
  if (!period || is_in_old_calendar(period->begin)) return std::nullopt;
  if (period->end && is_in_old_calendar(*period->end)) return std::nullopt;
  return period;
}

}  // namespace shirube::values
