#include "values/quantity.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/utf8.h"
#include "values/amount.h"

namespace shirube::values {
namespace {

struct BoundWord {
  std::string_view word;
  Bound bound;
};

/// What may stand before a number. How often (年2回) and how summed up (延べ5人) does not change the number;
/// a longer word comes before the one it begins with.
constexpr auto kBefore = std::to_array<BoundWord>({
    {"約", Bound::About},
    {"およそ", Bound::About},
    {"年間", Bound::Exact},
    {"年に", Bound::Exact},
    {"毎年", Bound::Exact},
    {"年", Bound::Exact},
    {"月に", Bound::Exact},
    {"毎月", Bound::Exact},
    {"月", Bound::Exact},
    {"週に", Bound::Exact},
    {"毎週", Bound::Exact},
    {"週", Bound::Exact},
    {"延べ", Bound::Exact},
    {"計", Bound::Exact},
    {"全", Bound::Exact},
});

constexpr auto kAfter = std::to_array<BoundWord>({
    {"程度", Bound::About},
    {"前後", Bound::About},
    {"弱", Bound::About},
    {"強", Bound::About},
    {"ほど", Bound::About},
    {"くらい", Bound::About},
    {"ぐらい", Bound::About},
    {"近く", Bound::About},
    {"余り", Bound::About},
    {"以上", Bound::AtLeast},
    {"超", Bound::MoreThan},
    {"以下", Bound::AtMost},
    {"以内", Bound::AtMost},
    {"未満", Bound::LessThan},
});

/// What a unit cannot hold, folded: particles and punctuation belong to a sentence, of which the number may
/// be the least part (1回開催する。…), and a bound inside it would be lost (20人以上の参加).
constexpr auto kNotInUnit = std::to_array<std::string_view>(
    {"が",   "を",   "は",   "に",   "で", "も", "の", "へ", "と", "や", "以上", "以下",
     "以内", "未満", "程度", "前後", "超", "、", "。", "「", "」", "『", "』",   "【",
     "】",   "〔",   "〕",   " ",    ",",  ".",  ":",  ";",  "!",  "?",  "~",    "-",
     "(",    ")",    "[",    "]",    "<",  ">",  "{",  "}",  "\"", "'"});

/// A second scale word, which `read_amount` could not make sense of: 1万千円.
constexpr auto kNotBeforeUnit = std::to_array<std::string_view>({"百", "千", "万", "億", "兆"});

/// A word with a direction outweighs 約: 約40万人以上 is at least 400,000.
void tighten(Bound& bound, Bound found) {
  if (bound == Bound::Exact || (found != Bound::Exact && found != Bound::About)) bound = found;
}

bool accept_word_before(Cursor& at, Bound& bound) {
  skip_spaces(at);
  for (const BoundWord& before : kBefore) {
    if (!at.accept(before.word)) continue;
    tighten(bound, before.bound);
    return true;
  }
  return false;
}

bool remove_word_behind(std::string_view& text, Bound& bound) {
  text = without_spaces_behind(text);
  for (const BoundWord& after : kAfter) {
    if (!text.ends_with(after.word)) continue;
    text.remove_suffix(after.word.size());
    tighten(bound, after.bound);
    return true;
  }
  return false;
}

bool holds_digit(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (stands_at_digit(Cursor(text.substr(i)))) return true;
  }
  return false;
}

bool is_unit(std::string_view text) {
  const std::string folded = text::fold(text);
  const auto held = [&](std::string_view part) { return folded.find(part) != std::string::npos; };
  const auto begun = [&](std::string_view word) { return folded.starts_with(word); };
  return !holds_digit(text) && std::none_of(kNotInUnit.begin(), kNotInUnit.end(), held) &&
         std::none_of(kNotBeforeUnit.begin(), kNotBeforeUnit.end(), begun);
}

}  // namespace

std::optional<Quantity> read_quantity(std::string_view raw) {
  if (text::first_invalid_byte(raw) || text::first_control_character(raw)) return std::nullopt;
  Cursor at(raw);
  Bound bound = Bound::Exact;
  while (accept_word_before(at, bound)) continue;
  const std::optional<Amount> amount = read_amount(at);
  if (!amount) return std::nullopt;
  skip_spaces(at);
  std::string_view unit = at.rest();
  while (remove_word_behind(unit, bound)) continue;
  if (!is_unit(unit)) return std::nullopt;
  return Quantity{std::string(raw), amount->value, amount->margin, std::string(unit), bound};
}

}  // namespace shirube::values
