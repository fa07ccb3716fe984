#include "changes/hunks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace shirube::changes {
namespace {

/// So far a change is slid at most, in bytes.
constexpr std::size_t kLongestSlide = 600;

/// From the beginning of `first` to the end of `last`, both pieces of `whole`.
std::string_view joined(std::string_view whole, std::string_view first, std::string_view last) {
  const auto begin = static_cast<std::size_t>(first.data() - whole.data());
  return whole.substr(begin, static_cast<std::size_t>(last.data() - first.data()) + last.size());
}

bool begins_letter(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// How good it is for a change to begin or to end here: best at the end of a sentence, then of a phrase.
int edge(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> kSentence = {"。", "\n", "？", "！", "」"};
  constexpr std::array<std::string_view, 4> kPhrase = {"、", "）", "・", " "};
  const std::string_view before = text.substr(0, at);
  const auto ends = [&](std::string_view sign) { return before.ends_with(sign); };
  if (at == 0 || at == text.size() || std::any_of(kSentence.begin(), kSentence.end(), ends)) return 2;
  return std::any_of(kPhrase.begin(), kPhrase.end(), ends) ? 1 : 0;
}

/// The best place for the piece of `text` from `begin` to `end`, as bytes to the right or, negative, to the
/// left; as far as the text beside it is equal, and no further than `left` and `right`.
std::ptrdiff_t best_slide(std::string_view text, std::size_t begin, std::size_t end, std::size_t left,
                          std::size_t right) {
  std::ptrdiff_t best = 0;
  int score = edge(text, begin) + edge(text, end);
  const auto consider = [&](std::size_t from, std::size_t to) {
    if (!begins_letter(text, from) || !begins_letter(text, to)) return;
    const int here = edge(text, from) + edge(text, to);
    if (here <= score) return;
    score = here;
    best = static_cast<std::ptrdiff_t>(from) - static_cast<std::ptrdiff_t>(begin);
  };
  for (std::size_t k = 1; k <= left && text[begin - k] == text[end - k]; ++k) consider(begin - k, end - k);
  for (std::size_t k = 1; k <= right && text[begin + k - 1] == text[end + k - 1]; ++k) {
    consider(begin + k, end + k);
  }
  return best;
}

}  // namespace

void Hunks::add(std::size_t older, std::size_t newer, std::size_t length) {
  push({newer_.substr(same_at_, same_), older_.substr(older_at_, older - older_at_),
        newer_.substr(newer_at_, newer - newer_at_)});
  same_at_ = newer;
  same_ = length;
  older_at_ = older + length;
  newer_at_ = newer + length;
}

Runs Hunks::finish() {
  add(older_.size(), newer_.size(), 0);
  hunks_.push_back({newer_.substr(newer_.size()), {}, {}});  // what the last change may slide along
  for (std::size_t i = 0; i + 1 < hunks_.size(); ++i) slide(hunks_[i], hunks_[i + 1]);
  Runs runs;
  for (const Hunk& hunk : hunks_) {
    for (const auto& [edit, text] :
         {std::pair{Edit::Same, hunk.same}, {Edit::Gone, hunk.gone}, {Edit::New, hunk.fresh}}) {
      if (text.empty()) continue;
      if (!runs.empty() && runs.back().edit == edit) {
        runs.back().text += text;
      } else {
        runs.push_back({edit, std::string(text)});
      }
    }
  }
  return runs;
}

std::size_t Hunks::weight(const Hunk& hunk) {
  return std::max(text::count_code_points(hunk.gone), text::count_code_points(hunk.fresh));
}

/// What stands between two changes and is no longer than either goes with them.
bool Hunks::swallows(const Hunk& before, const Hunk& after) {
  return text::count_code_points(after.same) <= std::min(weight(before), weight(after));
}

void Hunks::push(Hunk hunk) {
  while (!hunks_.empty() && weight(hunks_.back()) > 0 && weight(hunk) > 0 && swallows(hunks_.back(), hunk)) {
    const Hunk before = hunks_.back();
    hunks_.pop_back();
    hunk = {before.same, joined(older_, before.gone, hunk.gone), joined(newer_, before.fresh, hunk.fresh)};
  }
  hunks_.push_back(hunk);
}

void Hunks::slide(Hunk& hunk, Hunk& next) const {
  if (hunk.gone.empty() == hunk.fresh.empty()) return;
  const bool fresh = hunk.gone.empty();
  const std::string_view whole = fresh ? newer_ : older_;
  std::string_view& piece = fresh ? hunk.fresh : hunk.gone;
  const auto begin = static_cast<std::size_t>(piece.data() - whole.data());
  // Something must stay on both sides, or two changes would touch.
  const std::size_t left = hunk.same.empty() ? 0 : std::min(kLongestSlide, hunk.same.size() - 1);
  const std::size_t right = next.same.empty() ? 0 : std::min(kLongestSlide, next.same.size() - 1);
  const std::ptrdiff_t by = best_slide(whole, begin, begin + piece.size(), left, right);
  if (by == 0) return;
  const auto same_at = static_cast<std::size_t>(hunk.same.data() - newer_.data());
  const auto next_at = static_cast<std::size_t>(next.same.data() - newer_.data());
  const auto moved = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + by);
  };
  piece = whole.substr(moved(begin), piece.size());
  hunk.same = newer_.substr(same_at, moved(hunk.same.size()));
  const std::size_t next_end = next_at + next.same.size();
  next.same = newer_.substr(moved(next_at), next_end - moved(next_at));
}

}  // namespace shirube::changes
