#include "search/numbers.h"

#include <algorithm>
#include <array>

#include "search/letters.h"
#include "search/tables.h"
#include "values/era.h"

namespace shirube::search {
namespace {

constexpr int kMostYears = 99;

bool is_latin(char32_t letter) {
  return letter >= U'a' && letter <= U'z';
}

bool holds(std::u32string_view set, char32_t letter) {
  return set.find(letter) != std::u32string_view::npos;
}

bool is_numeral(char32_t letter) {
  return holds(kKanjiDigits, letter) || holds(kKanjiUnits, letter) || holds(kKanjiMyriads, letter);
}

/// A text that can be looked at anywhere.
struct View {
  std::u32string_view text;

  char32_t operator[](std::size_t i) const { return i < text.size() ? text[i] : U'\0'; }
  bool has(std::size_t i, std::u32string_view word) const {
    return i <= text.size() && text.substr(i).starts_with(word);
  }
  std::size_t run(std::size_t from, bool (*belongs)(char32_t)) const {
    std::size_t end = from;
    while (end < text.size() && belongs(text[end])) ++end;
    return end;
  }
};

std::u32string digits_of(int value) {
  std::u32string digits;
  for (const char digit : std::to_string(value)) digits += static_cast<char32_t>(digit);
  return digits;
}

/// 二〇二一: digit by digit.
std::u32string digit_by_digit(std::u32string_view run) {
  std::u32string digits;
  for (const char32_t letter : run) digits += static_cast<char32_t>(U'0' + kKanjiDigits.find(letter));
  return digits;
}

/// 千二百三十: each unit once, from the largest down, with at most one digit before it.
std::optional<std::u32string> units_and_digits(std::u32string_view run) {
  constexpr int kNone = -1, kOverThousand = 10000;
  int value = 0, digit = kNone, last_unit = kOverThousand;
  for (const char32_t letter : run) {
    const std::size_t unit_at = kKanjiUnits.find(letter);
    if (unit_at == std::u32string_view::npos) {
      if (digit != kNone) return std::nullopt;
      digit = static_cast<int>(kKanjiDigits.find(letter));
      continue;
    }
    const int unit = unit_at == 0 ? 10 : unit_at == 1 ? 100 : 1000;
    if (unit >= last_unit) return std::nullopt;
    value += (digit == kNone ? 1 : digit) * unit;
    last_unit = unit;
    digit = kNone;
  }
  return digits_of(value + std::max(digit, 0));
}

/// A number below ten thousand.
std::optional<std::u32string> read_segment(std::u32string_view run) {
  const bool units =
      std::any_of(run.begin(), run.end(), [](char32_t letter) { return holds(kKanjiUnits, letter); });
  return units ? units_and_digits(run) : std::optional(digit_by_digit(run));
}

/// The whole run with its 万 and 億, or nothing when it is no number: one unit alone is rather part of a name
/// or says many (千歳, 百人).
std::optional<std::u32string> read_numerals(std::u32string_view run) {
  if (run.size() == 1 && (run.front() == U'百' || run.front() == U'千')) return std::nullopt;
  if (holds(kKanjiMyriads, run.front())) return std::nullopt;
  std::u32string out;
  for (std::size_t begin = 0; begin < run.size();) {
    std::size_t end = begin;
    while (end < run.size() && !holds(kKanjiMyriads, run[end])) ++end;
    const std::optional<std::u32string> segment = read_segment(run.substr(begin, end - begin));
    if (!segment) return std::nullopt;
    if (end > begin) out += *segment;
    if (end < run.size()) out += run[end];
    begin = end + 1;
  }
  return out;
}

bool is_counting_ka(const View& text, std::size_t at) {
  return holds(kCountingKa, text[at]) && holds(kAfterCountingKa, text[at + 1]);
}

bool counter_at(const View& text, std::size_t at) {
  return is_counting_ka(text, at) ||
         std::any_of(kCounters.begin(), kCounters.end(),
                     [&](std::u32string_view counter) { return text.has(at, counter); });
}

/// A number of at most two digits that stands by itself, and where it ends.
struct Number {
  int value = 0;
  std::size_t end = 0;
};

std::optional<Number> read_two_digits(const View& text, std::size_t at) {
  const std::size_t end = text.run(at, is_digit);
  if (end == at || end > at + 2) return std::nullopt;
  int value = 0;
  for (std::size_t i = at; i < end; ++i) value = value * 10 + static_cast<int>(text[i] - U'0');
  return Number{value, end};
}

/// The year of an era: 元, digits, kanji. There is no year 0.
std::optional<Number> read_year(const View& text, std::size_t at) {
  if (text[at] == U'元') return Number{1, at + 1};
  std::optional<Number> year = read_two_digits(text, at);
  const std::size_t end = text.run(at, is_numeral);
  if (end > at) {
    const std::optional<std::u32string> digits = read_numerals(text.text.substr(at, end - at));
    if (digits && digits->size() <= 2 && std::all_of(digits->begin(), digits->end(), is_digit)) {
      year = read_two_digits(View{*digits}, 0);
      year->end = end;
    }
  }
  return year && year->value > 0 && year->value <= kMostYears ? year : std::nullopt;
}

const values::Era* era_named(const View& text, std::size_t at) {
  static const auto names = [] {
    std::array<std::u32string, values::kEras.size()> made;
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = code_points_of(values::kEras[i].name);
    return made;
  }();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (text.has(at, names[i])) return &values::kEras[i];
  }
  return nullptr;
}

const values::Era* era_lettered(const View& text, std::size_t at) {
  if (at > 0 && (is_latin(text[at - 1]) || is_digit(text[at - 1]))) return nullptr;
  for (const values::Era& era : values::kEras) {
    if (text[at] == static_cast<char32_t>(era.letter.front())) return &era;
  }
  return nullptr;
}

std::size_t behind_space(const View& text, std::size_t at) {
  return text[at] == U' ' ? at + 1 : at;
}

/// A month or a day behind one space, and nothing but a space or the end behind it.
std::optional<Number> read_behind_dot(const View& text, std::size_t at, int most) {
  if (text[at] != U' ') return std::nullopt;
  const std::optional<Number> number = read_two_digits(text, at + 1);
  if (!number || number->value < 1 || number->value > most) return std::nullopt;
  return text[number->end] == U'\0' || text[number->end] == U' ' ? number : std::nullopt;
}

std::u32string western(const values::Era& era, const Number& year) {
  return digits_of(era.first_year + year.value - 1);
}

bool is_certain(const values::Era& era, int year) {
  return (era.letter == "h" && year >= 10 && year <= 31) || (era.letter == "s" && year >= 20 && year <= 64);
}

/// H30.4.1, H30.4, 平成30.4.
std::optional<Reading> read_signed_date(const View& text, std::size_t at, const values::Era& era,
                                        const Number& year) {
  constexpr int kMonths = 12, kDays = 31;
  const std::optional<Number> month = read_behind_dot(text, year.end, kMonths);
  if (!month) return std::nullopt;
  std::u32string letters = western(era, year) + U"年" + digits_of(month->value) + U"月";
  const std::optional<Number> day = read_behind_dot(text, month->end, kDays);
  if (day) letters += digits_of(day->value) + U"日";
  return Reading{letters, (day ? day->end : month->end) - at};
}

}  // namespace

std::optional<Reading> read_era(std::u32string_view whole, std::size_t at) {
  constexpr std::size_t kName = 2, kLetter = 1;
  const View text{whole};
  const values::Era* const named = era_named(text, at);
  const values::Era* const era = named != nullptr ? named : era_lettered(text, at);
  if (era == nullptr) return std::nullopt;
  const std::size_t behind = named != nullptr ? behind_space(text, at + kName) : at + kLetter;
  const std::optional<Number> year = read_year(text, behind);
  if (!year) return std::nullopt;
  const std::size_t end = named != nullptr ? behind_space(text, year->end) : year->end;
  if (text[end] == U'年') return Reading{western(*era, *year), end - at};
  if (!is_digit(text[behind])) return std::nullopt;
  if (std::optional<Reading> date = read_signed_date(text, at, *era, *year)) return date;
  if (named != nullptr || is_latin(text[year->end]) || !is_certain(*era, year->value)) return std::nullopt;
  return Reading{western(*era, *year) + U"年", year->end - at};
}

std::optional<Reading> read_kanji_number(std::u32string_view whole, std::size_t at) {
  const View text{whole};
  const std::size_t end = text.run(at, is_numeral);
  if (end == at) return std::nullopt;
  const std::u32string_view run = whole.substr(at, end - at);
  const bool after_digit = at > 0 && is_digit(text[at - 1]);
  if (!after_digit && counter_at(text, end)) {
    if (const std::optional<std::u32string> digits = read_numerals(run)) return Reading{*digits, run.size()};
  }
  return Reading{std::u32string(run), run.size()};
}

std::optional<Reading> read_counting_ka(std::u32string_view whole, std::size_t at) {
  const View text{whole};
  if (!is_counting_ka(text, at)) return std::nullopt;
  return Reading{U"か", 1};
}

}  // namespace shirube::search
