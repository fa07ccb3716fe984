#include "link/spellings.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/utf8.h"

namespace shirube::link {
namespace {

constexpr std::size_t kShort = 2;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// What parts words beside ASCII signs; brackets and commas of full width fold to those.
constexpr std::array<std::string_view, 9> kMarks = {"・", "、", "。", "「", "」", "『", "』", "【", "】"};

bool is_sign(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c);
}

bool ends_a_word(std::string_view before) {
  return before.empty() || is_sign(before.back()) ||
         std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return before.ends_with(mark); });
}

bool opens_a_word(std::string_view after) {
  return after.empty() || is_sign(after.front()) ||
         std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return after.starts_with(mark); });
}

std::string first_character(std::string_view folded) {
  return std::string(text::first_code_points(folded, 1));
}

}  // namespace

Spellings::Spellings(const config::Vocabulary& vocabulary) {
  std::unordered_map<std::string, std::size_t> seen;
  for (std::size_t term = 0; term < vocabulary.terms.size(); ++term) {
    std::vector<std::string> names = vocabulary.terms[term].aliases;
    names.push_back(vocabulary.terms[term].label);
    names.push_back(vocabulary.terms[term].key);
    for (const std::string& name : names) {
      std::string folded = text::fold_word(name);
      if (folded.empty() || !seen.emplace(folded, term).second) continue;
      const bool is_short = text::count_code_points(folded) <= kShort;
      std::vector<Spelling>& same_first = by_first_[first_character(folded)];
      same_first.push_back({std::move(folded), term, is_short});
    }
  }
}

/// Letters of the Latin alphabet make words by themselves: npo is not found in an unknown npox.
bool Spellings::stands_alone(std::string_view folded, std::size_t begin, const Spelling& spelling) {
  const std::string_view before = folded.substr(0, begin);
  const std::string_view after = folded.substr(begin + spelling.text.size());
  if (spelling.is_short) return ends_a_word(before) && opens_a_word(after);
  const bool joined_left =
      !before.empty() && is_ascii_letter(before.back()) && is_ascii_letter(spelling.text.front());
  const bool joined_right =
      !after.empty() && is_ascii_letter(after.front()) && is_ascii_letter(spelling.text.back());
  return !joined_left && !joined_right;
}

std::vector<Spellings::Occurrence> Spellings::occurrences(std::string_view folded) const {
  std::vector<Occurrence> found;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::string first = first_character(folded.substr(begin));
    const auto bucket = by_first_.find(first);
    if (bucket != by_first_.end()) {
      for (const Spelling& spelling : bucket->second) {
        if (!folded.substr(begin).starts_with(spelling.text)) continue;
        if (stands_alone(folded, begin, spelling))
          found.push_back({begin, spelling.text.size(), spelling.term});
      }
    }
    begin += first.size();
  }
  return found;
}

std::vector<std::size_t> Spellings::find_terms(const std::string& word) const {
  const std::string folded = text::fold_word(word);
  std::vector<Occurrence> found = occurrences(folded);
  std::stable_sort(found.begin(), found.end(),
                   [](const Occurrence& a, const Occurrence& b) { return a.length > b.length; });
  std::vector<bool> taken(folded.size());
  const auto at = [&](std::size_t offset) { return taken.begin() + static_cast<std::ptrdiff_t>(offset); };
  std::vector<Occurrence> kept;
  for (const Occurrence& one : found) {
    if (taken[one.begin] || taken[one.begin + one.length - 1]) continue;  // what is taken is never shorter
    std::fill(at(one.begin), at(one.begin + one.length), true);
    kept.push_back(one);
  }
  std::sort(kept.begin(), kept.end(),
            [](const Occurrence& a, const Occurrence& b) { return a.begin < b.begin; });
  std::vector<std::size_t> terms;
  for (const Occurrence& one : kept) {
    if (std::find(terms.begin(), terms.end(), one.term) == terms.end()) terms.push_back(one.term);
  }
  return terms;
}

const std::vector<std::size_t>& Spellings::terms_in(const std::string& word) {
  const auto found = known_.find(word);
  if (found != known_.end()) return found->second;
  return known_.emplace(word, find_terms(word)).first->second;
}

}  // namespace shirube::link
