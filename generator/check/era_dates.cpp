#include "check/era_dates.h"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <utility>

namespace shirube::check {
namespace {

using text::Pattern;
using text::PatternText;

// A letter is an era only where no Latin word or number goes on: H30, but not the H of 5H30.
const std::string kEraName = "(?:明治|大正|昭和|平成|令和|(?<![A-Za-z0-9.])[MTSHR])";
const std::string kEraYear = kEraName + " ?(?:元|[0-9]{1,2})(?![0-9])";
// Without a unit a number may be anything, so only years that eras of this table reach are taken for one.
const std::string kWesternYear = "(?<![0-9.,])(?:1[89]|2[01])[0-9]{2}(?![0-9])";
const std::string kRest = " ?年(?:度| ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?)?";

std::string piece(const std::string& text, const TextSpan& span) {
  return text.substr(span.begin, span.end - span.begin);
}

/// `first` and in brackets `second`; then what is a unit of both when neither has one.
Pattern pair_of(const std::string& first, const std::string& second) {
  return Pattern(fmt::format("({0})({2})? ?\\( ?(?:西暦|=)? ?({1})({2})? ?\\)( ?年度?(?:[0-9]{{1,2}}月)?)?",
                             first, second, kRest));
}

struct Sides {
  std::string first, second;
};

Sides sides_of(const std::string& text, const Pattern::Match& match) {
  const bool common = match[2].empty() && match[4].empty();
  const std::string unit = common ? piece(text, match[5]) : std::string();
  return {piece(text, match[1]) + piece(text, match[2]) + unit,
          piece(text, match[3]) + piece(text, match[4]) + unit};
}

/// Without what stands behind the bracket, unless it belongs to both years.
TextSpan span_of(const Pattern::Match& match) {
  const bool common = match[2].empty() && match[4].empty();
  if (common || match[5].empty()) return match[0];
  return {match[0].begin, match[5].begin};
}

/// 平成32年度, and in brackets what it is called now.
void add_single(const std::string& text, const PatternText& folded, std::vector<EraDate>& dates) {
  static const Pattern single(
      fmt::format("({0}(?:{1}|\\.[0-9]{{1,2}}\\.[0-9]{{1,2}}(?![0-9.])))"
                  "( ?\\( ?(?:現在の|現|=|西暦|すなわち)? ?(?:令和|平成|[RH][0-9]|(?:19|20|21)[0-9]{{2}}))?",
                  kEraYear, kRest));
  // The other way round: 令和2年度（平成32年度）.
  static const Pattern bracketed(fmt::format("[0-9元] ?(?:年度?)? ?\\( ?({0}{1})", kEraYear, kRest));
  std::set<std::size_t> in_brackets;
  for (const Pattern::Match& match : bracketed.find_all(folded)) in_brackets.insert(match[1].begin);
  for (const Pattern::Match& match : single.find_all(folded)) {
    const bool behind = in_brackets.count(match[1].begin) != 0;
    dates.push_back({match[1], piece(text, match[1]), behind || !match[2].empty()});
  }
}

/// The end of 平成30～32年度, which borrows its era. 平成30年から32年間 has no end.
void add_range_ends(const std::string& text, const PatternText& folded, std::vector<EraDate>& dates) {
  static const Pattern range(
      fmt::format("({0}) ?(?:元|[0-9]{{1,2}}) ?(?:年度?)? ?(?:[0-9]{{1,2}} ?月)? ?(?:~|〜|-|−|–|から) ?"
                  "([0-9]{{1,2}} ?年(?:度|(?!間|目|後|前|以|程|ほど|余|ぶり|代)(?: ?[0-9]{{1,2}} ?月)?))",
                  kEraName));
  for (const Pattern::Match& match : range.find_all(folded)) {
    dates.push_back({match[0], piece(text, match[1]) + piece(text, match[2]), false});
  }
}

}  // namespace

std::vector<EraPair> find_era_pairs(const std::string& text, const PatternText& folded) {
  static const Pattern era_first = pair_of(kEraYear, kWesternYear);
  static const Pattern western_first = pair_of(kWesternYear, kEraYear);
  std::vector<EraPair> pairs;
  for (const Pattern::Match& match : era_first.find_all(folded)) {
    Sides sides = sides_of(text, match);
    pairs.push_back({span_of(match), std::move(sides.first), std::move(sides.second)});
  }
  for (const Pattern::Match& match : western_first.find_all(folded)) {
    Sides sides = sides_of(text, match);
    pairs.push_back({span_of(match), std::move(sides.second), std::move(sides.first)});
  }
  return pairs;
}

std::vector<EraDate> find_era_dates(const std::string& text, const PatternText& folded) {
  std::vector<EraDate> dates;
  add_range_ends(text, folded, dates);
  add_single(text, folded, dates);
  return dates;
}

}  // namespace shirube::check
