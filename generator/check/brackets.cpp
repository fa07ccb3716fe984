#include "check/brackets.h"

#include <algorithm>
#include <array>

namespace shirube::check {
namespace {

/// The kinds, each with what opens and what closes it.
struct Shape {
  std::u32string_view opening, closing;
};
constexpr Shape kShapes[] = {{U"（(", U"）)"}, {U"［[", U"］]"}, {U"「｢", U"」｣"},
                             {U"『", U"』"},   {U"【", U"】"},   {U"〔", U"〕"}};
constexpr std::size_t kRound = 0;

bool holds(std::u32string_view letters, char32_t letter) {
  return letters.find(letter) != std::u32string_view::npos;
}

/// Almost no letter is one: a quick no.
bool may_be_bracket(char32_t letter) {
  if (letter < 0x80) return letter == U'(' || letter == U')' || letter == U'[' || letter == U']';
  return (letter >= U'「' && letter <= U'〕') || (letter >= U'（' && letter <= U'｣');
}

bool reaches(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

/// Whether `letter` may number an item: 1, a, ア, 一, Ⅰ, ①, in either width.
bool counts(char32_t letter) {
  return reaches(letter, U'0', U'9') || reaches(letter, U'０', U'９') || reaches(letter, U'a', U'z') ||
         reaches(letter, U'A', U'Z') || reaches(letter, U'ａ', U'ｚ') || reaches(letter, U'Ａ', U'Ｚ') ||
         reaches(letter, U'ア', U'ン') || reaches(letter, U'Ⅰ', U'ⅿ') || reaches(letter, U'①', U'⑳') ||
         holds(U"一二三四五六七八九十", letter);
}

/// Whether what stands before the letter `at` is the number or letter of an item, or 注1.
bool is_label(std::u32string_view letters, std::size_t at) {
  constexpr std::size_t kLongest = 3;
  constexpr std::u32string_view kBefore = U" 　。、，・：；:;,※＊*注（(「";
  std::size_t begin = at;
  while (begin > 0 && at - begin < kLongest && counts(letters[begin - 1])) --begin;
  const bool starts = begin == 0 || holds(kBefore, letters[begin - 1]);
  return starts && (begin < at || (begin > 0 && holds(U"注※", letters[begin - 1])));
}

/// :) ;-) (^ and the like.
bool is_face(std::u32string_view letters, std::size_t at) {
  const auto is_eye = [&](std::size_t i) { return holds(U":;=^", letters[i]); };
  return (at > 0 && is_eye(at - 1)) || (at > 1 && letters[at - 1] == U'-' && is_eye(at - 2)) ||
         (at + 1 < letters.size() && letters[at + 1] == U'^');
}

/// The brackets that are open, the innermost last.
class OpenBrackets {
 public:
  explicit OpenBrackets(std::vector<Bracket>& brackets) : brackets_(brackets) {}

  void add(std::size_t index) {
    open_.push_back(index);
    ++of_kind_[brackets_[index].kind];
  }

  /// What is looked at is taken away, so that no text makes this slow.
  void close(std::size_t closing) {
    const std::size_t kind = brackets_[closing].kind;
    while (of_kind_[kind] > 0 && brackets_[closing].partner == kNoPartner) {
      const std::size_t opening = open_.back();
      open_.pop_back();
      --of_kind_[brackets_[opening].kind];
      if (brackets_[opening].kind != kind) continue;
      brackets_[opening].partner = closing;
      brackets_[closing].partner = opening;
    }
  }

 private:
  std::vector<Bracket>& brackets_;
  std::vector<std::size_t> open_;
  std::array<std::size_t, std::size(kShapes)> of_kind_ = {};
};

std::size_t count_labels(std::u32string_view letters, const std::vector<Bracket>& brackets) {
  return static_cast<std::size_t>(std::count_if(brackets.begin(), brackets.end(), [&](const Bracket& one) {
    return one.kind == kRound && !one.opens && is_label(letters, one.at);
  }));
}

}  // namespace

std::vector<Bracket> brackets_of(std::u32string_view letters) {
  std::vector<Bracket> brackets;
  OpenBrackets open(brackets);
  for (std::size_t at = 0; at < letters.size(); ++at) {
    for (std::size_t kind = 0; may_be_bracket(letters[at]) && kind < std::size(kShapes); ++kind) {
      const bool opens = holds(kShapes[kind].opening, letters[at]);
      if (!opens && !holds(kShapes[kind].closing, letters[at])) continue;
      brackets.push_back({at, kind, opens});
      if (opens) open.add(brackets.size() - 1);
      if (!opens) open.close(brackets.size() - 1);
    }
  }
  return brackets;
}

void find_unbalanced(const WrittenText& text, const std::vector<Bracket>& brackets,
                     std::vector<Slip>& slips) {
  const std::u32string_view letters = text.letters.letters;
  std::size_t labels = count_labels(letters, brackets);
  const std::size_t most = slips.size() + kMostLone;
  for (const Bracket& one : brackets) {
    if (slips.size() == most) return;
    if (one.partner != kNoPartner) continue;
    if (one.kind == kRound && is_face(letters, one.at)) continue;
    if (one.kind == kRound && !one.opens && labels > 0) {
      --labels;
      continue;
    }
    const std::size_t begin = text.letters.offsets[one.at];
    const std::size_t end = text.letters.offsets[one.at + 1];
    slips.push_back({Rule::UnbalancedBracket, begin, end, {text.text.substr(begin, end - begin)}});
  }
}

}  // namespace shirube::check
