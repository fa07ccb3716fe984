#include "search/canonical.h"

#include <algorithm>
#include <optional>

#include "search/numbers.h"
#include "search/tables.h"
#include "values/era.h"

namespace shirube::search {
namespace {

constexpr char32_t kRepeat = U'\u3005';  // 々

/// What stands at `at` in other letters, or nothing when it stays.
std::optional<Reading> rewritten(std::u32string_view text, std::size_t at, char32_t before,
                                 const Spellings& spellings) {
  if (!spellings.may_begin(text[at])) return std::nullopt;
  if (std::optional<Reading> year = read_era(text, at)) return year;
  if (std::optional<Reading> number = read_kanji_number(text, at)) return number;
  if (text[at] == kRepeat && is_kanji(before)) return Reading{{before}, 1};
  if (is_digit(before)) {
    if (std::optional<Reading> ka = read_counting_ka(text, at)) return ka;
  }
  const Spellings::Rule* const rule = spellings.longest_at(text, at);
  return rule != nullptr ? std::optional(Reading{rule->to, rule->from.size()}) : std::nullopt;
}

/// Letters that stay keep their own places; rewritten ones share the place of what they were, from the last
/// that stayed: the 2 of 令和2 年 stays inside 2020, and what follows must not stand before it.
void put(Letters& out, const Letters& in, std::size_t at, const Reading& reading) {
  const bool same = reading.letters.size() == reading.length;
  const std::uint32_t end = in[at + reading.length - 1].end;
  std::uint32_t begin = in[at].begin;
  for (std::size_t i = 0; i < reading.letters.size(); ++i) {
    const char32_t letter = reading.letters[i];
    if (same && in[at + i].letter == letter) {
      out.push_back(in[at + i]);
      begin = in[at + i].begin;
    } else {
      out.push_back({letter, begin, end});
    }
  }
}

/// Runs are written in one of the two kana; ー belongs to the one before it.
enum class Kana { None, Hiragana, Katakana };

Kana kana_of(char32_t letter, Kana before) {
  if (letter == U'ー') return before == Kana::None ? Kana::Katakana : before;
  if (is_hiragana(letter)) return Kana::Hiragana;
  return is_katakana(letter) ? Kana::Katakana : Kana::None;
}

/// サーバー and サーバ: JIS Z 8301:2008 G.6.2.2 left the last ー out, the notice of 1991 on loan words writes
/// it.
Letters without_last_long_marks(const Letters& in) {
  constexpr std::size_t kShortest = 4;
  Letters out;
  out.reserve(in.size());
  Kana kana = Kana::None;
  std::size_t run = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    const Kana here = kana_of(in[i].letter, kana);
    run = here == Kana::None ? 0 : here == kana ? run + 1 : 1;
    kana = here;
    const bool last = i + 1 == in.size() || kana_of(in[i + 1].letter, kana) != kana;
    if (in[i].letter == U'ー' && last && run >= kShortest) {
      out.back().end = in[i].end;
    } else {
      out.push_back(in[i]);
    }
  }
  return out;
}

}  // namespace

Spellings::Spellings(const std::vector<Variant>& variants) {
  for (const std::u32string_view set : {kKanjiDigits, kKanjiUnits, kKanjiMyriads, kCountingKa}) {
    for (const char32_t letter : set) mark(letter);
  }
  mark(kRepeat);
  for (const values::Era& era : values::kEras) {
    mark(code_points_of(era.name).front());
    mark(code_points_of(era.letter).front());
  }
  for (const Rewriting& fixed : kSpellings) add(std::u32string(fixed.from), std::u32string(fixed.to));
  for (const Variant& variant : variants) add(code_points_of(variant.from), code_points_of(variant.to));
  for (auto& [first, rules] : rules_) {
    std::stable_sort(rules.begin(), rules.end(),
                     [](const Rule& a, const Rule& b) { return a.from.size() > b.from.size(); });
  }
}

void Spellings::add(std::u32string from, std::u32string to) {
  if (from.empty()) return;
  mark(from.front());
  std::vector<Rule>& rules = rules_[from.front()];
  rules.push_back({std::move(from), std::move(to)});
}

void Spellings::mark(char32_t letter) {
  if (letter >= begins_.size()) begins_.resize(letter + 1);
  begins_[letter] = true;
}

const Spellings::Rule* Spellings::longest_at(std::u32string_view text, std::size_t at) const {
  const auto found = rules_.find(text[at]);
  if (found == rules_.end()) return nullptr;
  for (const Rule& rule : found->second) {
    if (text.substr(at).starts_with(rule.from)) return &rule;
  }
  return nullptr;
}

Letters canonical(const Letters& normalised, const Spellings& spellings) {
  const std::u32string text = code_points_of(normalised);
  Letters out;
  out.reserve(normalised.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t before = out.empty() ? U' ' : out.back().letter;
    if (const auto reading = rewritten(text, at, before, spellings)) {
      put(out, normalised, at, *reading);
      at += reading->length;
    } else {
      out.push_back(normalised[at++]);
    }
  }
  return without_last_long_marks(out);
}

}  // namespace shirube::search
