#include "values/amount.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace shirube::values {
namespace {

constexpr int kMostDigits = 15;
constexpr auto kSpaces = std::to_array<std::string_view>({" ", "\t", "\n", "\r", "\u3000", "\u00A0"});
constexpr std::array<std::string_view, 10> kWideDigits = {"０", "１", "２", "３", "４",
                                                          "５", "６", "７", "８", "９"};

struct Scale {
  std::string_view word;
  int exponent;
};
constexpr std::array<Scale, 2> kSmallScales = {{{"千", 3}, {"百", 2}}};
constexpr std::array<Scale, 3> kBigScales = {{{"兆", 12}, {"億", 8}, {"万", 4}}};

/// Exact up to 10^22; nothing here goes beyond 10^15.
double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// A whole number times a power of ten, so that decimals stay exact until the end.
struct Term {
  std::int64_t number = 0;
  int exponent = 0;

  double value() const {
    const auto whole = static_cast<double>(number);
    return exponent < 0 ? whole / power_of_ten(-exponent) : whole * power_of_ten(exponent);
  }
};

std::optional<int> accept_digit(Cursor& at) {
  const std::string_view ascii = at.rest().substr(0, 1);
  if (!ascii.empty() && is_digit(ascii.front())) {
    at.accept(ascii);
    return ascii.front() - '0';
  }
  for (std::size_t i = 0; i < kWideDigits.size(); ++i) {
    if (at.accept(kWideDigits[i])) return static_cast<int>(i);
  }
  return std::nullopt;
}

/// Reads the digits that stand here into `number` and gives how many there were, or one more than the limit.
int read_digits(Cursor& at, std::int64_t& number) {
  int count = 0;
  while (const std::optional<int> digit = accept_digit(at)) {
    if (count < kMostDigits) number = number * 10 + *digit;
    if (count <= kMostDigits) ++count;
  }
  return count;
}

/// Moves over a sign when a digit follows it.
bool accept_inside_number(Cursor& at, std::string_view narrow, std::string_view wide) {
  Cursor ahead = at;
  if ((!ahead.accept(narrow) && !ahead.accept(wide)) || !stands_at_digit(ahead)) return false;
  at = ahead;
  return true;
}

/// The groups of 980,219 behind the first. A comma has exactly three digits behind it, or it parts two
/// numbers.
bool read_groups(Cursor& at, std::int64_t& number, int& digits) {
  constexpr int kGroup = 3;
  const bool may_follow = digits <= kGroup;
  while (accept_inside_number(at, ",", "，")) {
    std::int64_t group = 0;
    if (!may_follow || read_digits(at, group) != kGroup) return false;
    digits += kGroup;
    if (digits > kMostDigits) return false;
    number = number * 1000 + group;
  }
  return true;
}

/// 980,219 or 107.3
std::optional<Term> read_plain_number(Cursor& at) {
  Term term;
  int digits = read_digits(at, term.number);
  if (digits == 0 || digits > kMostDigits || !read_groups(at, term.number, digits)) return std::nullopt;
  if (!accept_inside_number(at, ".", "．")) return term;
  std::int64_t decimals = 0;
  const int places = read_digits(at, decimals);
  if (digits + places > kMostDigits) return std::nullopt;
  term.number = term.number * static_cast<std::int64_t>(power_of_ten(places)) + decimals;
  term.exponent = -places;
  return term;
}

/// The exponent of the scale word that stands here, or 0.
template <std::size_t kCount>
int accept_scale(Cursor& at, const std::array<Scale, kCount>& scales) {
  Cursor ahead = at;
  skip_spaces(ahead);
  for (const Scale& scale : scales) {
    if (!ahead.accept(scale.word)) continue;
    at = ahead;
    return scale.exponent;
  }
  return 0;
}

/// Sums up a number part by part: 2千3百 is scaled as a whole by the 万 behind it, then 5000 is added.
class Sum {
 public:
  /// False when the part is too large to stand behind the one before it.
  bool add(Term term, int small, int big) {
    term.exponent += small;
    if (term.value() >= room_in_section_) return false;
    section_.push_back(term);
    room_in_section_ = power_of_ten(small);
    return (big == 0 && small != 0) || close_section(big);
  }

  /// Ends a number on a small scale: 2千.
  bool finish() { return section_.empty() || close_section(0); }

  double value() const { return value_; }
  int last_exponent() const { return last_exponent_; }

 private:
  bool close_section(int big) {
    double value = 0;
    for (Term& term : section_) {
      term.exponent += big;
      value += term.value();
    }
    if (value >= room_) return false;
    value_ += value;
    last_exponent_ = section_.back().exponent;
    room_ = power_of_ten(big);
    room_in_section_ = std::numeric_limits<double>::infinity();
    section_.clear();
    return true;
  }

  std::vector<Term> section_;
  double room_in_section_ = std::numeric_limits<double>::infinity();
  double room_ = std::numeric_limits<double>::infinity();
  double value_ = 0;
  int last_exponent_ = 0;
};

/// Half of 10^exponent. A figure written down to ones was counted and not rounded.
double margin_of(int exponent) {
  if (exponent == 0) return 0;
  return Term{5, exponent - 1}.value();
}

}  // namespace

void skip_spaces(Cursor& at) {
  const auto accept = [&at](std::string_view space) { return at.accept(space); };
  while (std::any_of(kSpaces.begin(), kSpaces.end(), accept)) continue;
}

std::string_view without_spaces_behind(std::string_view text) {
  const auto remove = [&text](std::string_view space) {
    if (!text.ends_with(space)) return false;
    text.remove_suffix(space.size());
    return true;
  };
  while (std::any_of(kSpaces.begin(), kSpaces.end(), remove)) continue;
  return text;
}

bool stands_at_digit(Cursor at) {
  return accept_digit(at).has_value();
}

std::optional<Amount> read_amount(Cursor& at) {
  Sum sum;
  bool more = true;
  while (more) {
    const std::optional<Term> term = read_plain_number(at);
    if (!term) return std::nullopt;
    const int small = accept_scale(at, kSmallScales);
    const int big = accept_scale(at, kBigScales);
    if (!sum.add(*term, small, big)) return std::nullopt;
    more = small + big != 0 && stands_at_digit(at);
  }
  if (!sum.finish()) return std::nullopt;
  return Amount{sum.value(), margin_of(sum.last_exponent())};
}

}  // namespace shirube::values
