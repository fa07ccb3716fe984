#include "privacy/find_patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "privacy/my_number.h"
#include "privacy/text_signs.h"
#include "text/fold.h"

namespace shirube::privacy {
namespace {

bool holds_in(Where where, Setting setting) {
  switch (where) {
    case Where::Anywhere:
      return true;
    case Where::OutsideContact:
      return setting != Setting::Contact;
    case Where::OnePerson:
      return setting == Setting::OnePerson;
  }
  return false;
}

bool may_match(const PatternRow& row, std::string_view text, const TextSigns& signs) {
  if (signs.unusual) return true;
  const auto is_there = [&](const std::string& part) { return text.find(part) != std::string_view::npos; };
  return signs.digits >= row.digits &&
         (row.needs.empty() || std::any_of(row.needs.begin(), row.needs.end(), is_there));
}

/// Which byte of the text begins first, then which end is last.
bool stands_before(const Found& a, const Found& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

bool overlap(const Found& a, const Found& b) {
  return a.rule == b.rule && a.begin < b.end && b.begin < a.end;
}

std::vector<Found> without_overlaps(std::vector<Found> all) {
  std::stable_sort(all.begin(), all.end(), stands_before);
  std::vector<Found> out;
  for (Found& one : all) {
    const auto same = [&](const Found& known) { return overlap(known, one); };
    if (std::none_of(out.begin(), out.end(), same)) out.push_back(std::move(one));
  }
  return out;
}

constexpr std::string_view kHonorifics[] = {"さん", "氏", "様", "君", "先生"};

std::string_view without_honorific(std::string_view name) {
  for (const std::string_view honorific : kHonorifics) {
    if (name.ends_with(honorific)) {
      name.remove_suffix(honorific.size());
      break;
    }
  }
  while (name.ends_with(' ')) name.remove_suffix(1);
  return name;
}

/// 四十三 → 43; what is neither digits nor kanji ends it.
int read_number(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kDigits = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  constexpr std::string_view kTen = "十";
  int value = 0;
  while (!folded.empty()) {
    if (folded.front() >= '0' && folded.front() <= '9') {
      value = value * 10 + (folded.front() - '0');
      folded.remove_prefix(1);
    } else if (folded.starts_with(kTen)) {
      value = std::max(value, 1) * 10;
      folded.remove_prefix(kTen.size());
    } else {
      const auto starts = [&](std::string_view digit) { return folded.starts_with(digit); };
      const auto digit = std::find_if(kDigits.begin(), kDigits.end(), starts);
      if (digit == kDigits.end()) break;
      value += static_cast<int>(digit - kDigits.begin()) + 1;
      folded.remove_prefix(digit->size());
    }
  }
  return value;
}

std::vector<std::string> args_of(const PatternRow& row, std::string_view piece) {
  std::vector<std::string> args = {std::string(piece)};
  if (row.judge == Judge::Age) args.push_back(age_band(piece));
  if (!row.kind.empty()) args.push_back(row.kind);
  return args;
}

}  // namespace

std::string age_band(std::string_view text) {
  constexpr int kBand = 10, kOldest = 90;
  const int age = read_number(text::fold(text));
  if (age < kBand) return "10歳未満";
  if (age >= kOldest) return "90歳以上";
  return std::to_string(age / kBand * kBand) + "代";
}

PatternFinder::PatternFinder(const config::PrivacyWords& words) {
  for (const PatternRow& row : patterns()) {
    Compiled compiled{&row, text::Pattern(row.expression), {}};
    if (!row.except.empty()) compiled.except.emplace_back(row.except);
    rows_.push_back(std::move(compiled));
  }
  for (const std::vector<std::string>* list : {&words.roles, &words.persons}) {
    for (const std::string& role : *list) roles_.push_back(text::fold(role));
  }
}

std::vector<Found> PatternFinder::find(std::string_view text, Setting setting) const {
  const TextSigns signs = signs_of(text);
  std::optional<text::PatternText> folded;
  std::vector<Found> out;
  for (const Compiled& compiled : rows_) {
    if (!holds_in(compiled.row->where, setting) || !may_match(*compiled.row, text, signs)) continue;
    if (!folded) folded.emplace(hide_urls(text));
    find_row(compiled, text, *folded, out);
  }
  return without_overlaps(std::move(out));
}

void PatternFinder::find_row(const Compiled& compiled, std::string_view text, const text::PatternText& folded,
                             std::vector<Found>& out) const {
  for (const text::Pattern::Match& match : compiled.expression.find_all(folded)) {
    const bool has_group = match.size() > 1 && !match[1].empty();
    const text::Pattern::Span& span = has_group ? match[1] : match.front();
    const std::string_view piece = text.substr(span.begin, span.end - span.begin);
    if (!stands(compiled, piece)) continue;
    out.push_back({compiled.row->rule, span.begin, span.end, args_of(*compiled.row, piece)});
  }
}

bool PatternFinder::stands(const Compiled& compiled, std::string_view piece) const {
  const text::PatternText folded(piece);
  for (const text::Pattern& except : compiled.except) {
    if (!except.find_all(folded).empty()) return false;
  }
  switch (compiled.row->judge) {
    case Judge::MyNumber:
      return has_my_number_digit(folded.folded());
    case Judge::Name:
      return !is_role(piece);
    case Judge::Text:
    case Judge::Age:
      return true;
  }
  return true;
}

bool PatternFinder::is_role(std::string_view piece) const {
  const std::string folded = text::fold(piece);
  const std::string_view name = without_honorific(folded);
  return std::any_of(roles_.begin(), roles_.end(),
                     [&](const std::string& role) { return name.ends_with(role); });
}

}  // namespace shirube::privacy
