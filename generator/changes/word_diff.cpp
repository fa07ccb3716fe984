#include "changes/word_diff.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "changes/shortest_edit.h"
#include "text/utf8.h"
#include "text/word_break.h"

namespace shirube::changes {
namespace {

using Words = std::vector<std::string_view>;

/// Characters that are read at one look.
constexpr std::size_t kOneLook = 16;

/// Words as numbers: the same word is the same number on both sides.
class Numbers {
 public:
  std::vector<std::uint32_t> of(const Words& words) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(words.size());
    for (const std::string_view word : words) {
      numbers.push_back(known_.try_emplace(word, static_cast<std::uint32_t>(known_.size())).first->second);
    }
    return numbers;
  }

 private:
  std::map<std::string_view, std::uint32_t> known_;
};

/// What is the same, then what is gone and new behind it.
struct Hunk {
  std::string_view same, gone, fresh;
};

/// The texts are contiguous, so that pieces that touch can be joined.
class Hunks {
 public:
  Hunks(std::string_view older, std::string_view newer) : older_(older), newer_(newer) {}

  /// The next run that is the same, at these places of the two texts.
  void add(std::size_t older, std::size_t newer, std::size_t length) {
    const Hunk hunk{newer_.substr(newer_done_, same_), older_.substr(older_at_, older - older_at_),
                    newer_.substr(newer_at_, newer - newer_at_)};
    push(hunk);
    newer_done_ = newer;
    same_ = length;
    older_at_ = older + length;
    newer_at_ = newer + length;
  }

  Runs finish() {
    add(older_.size(), newer_.size(), 0);
    Runs runs;
    for (const Hunk& hunk : hunks_) {
      for (const auto& [edit, text] :
           {std::pair{Edit::Same, hunk.same}, {Edit::Gone, hunk.gone}, {Edit::New, hunk.fresh}}) {
        if (!text.empty()) runs.push_back({edit, std::string(text)});
      }
    }
    return runs;
  }

 private:
  static std::size_t weight(const Hunk& hunk) {
    return std::max(text::count_code_points(hunk.gone), text::count_code_points(hunk.fresh));
  }

  /// What stands between two changes and is no longer than either goes with them.
  static bool swallows(const Hunk& before, const Hunk& after) {
    const std::size_t between = text::count_code_points(after.same);
    return between <= std::min(weight(before), weight(after));
  }

  void push(Hunk hunk) {
    while (!hunks_.empty() && weight(hunks_.back()) > 0 && weight(hunk) > 0 &&
           swallows(hunks_.back(), hunk)) {
      const Hunk before = hunks_.back();
      hunks_.pop_back();
      hunk = {before.same, joined(older_, before.gone, hunk.gone), joined(newer_, before.fresh, hunk.fresh)};
    }
    hunks_.push_back(hunk);
  }

  /// From the beginning of `first` to the end of `last`.
  static std::string_view joined(std::string_view whole, std::string_view first, std::string_view last) {
    const auto begin = static_cast<std::size_t>(first.data() - whole.data());
    return whole.substr(begin, static_cast<std::size_t>(last.data() - first.data()) + last.size());
  }

  std::string_view older_, newer_;
  std::size_t older_at_ = 0, newer_at_ = 0;  ///< what has not been given away yet
  std::size_t newer_done_ = 0, same_ = 0;    ///< the run that is the same and waits for what follows it
  std::vector<Hunk> hunks_;
};

/// Where each word begins, and the end of the text.
std::vector<std::size_t> offsets_of(const Words& words) {
  std::vector<std::size_t> offsets = {0};
  for (const std::string_view word : words) offsets.push_back(offsets.back() + word.size());
  return offsets;
}

}  // namespace

Runs compare_whole(std::string_view older, std::string_view newer) {
  if (older == newer) return older.empty() ? Runs{} : Runs{{Edit::Same, std::string(older)}};
  Runs runs;
  if (!older.empty()) runs.push_back({Edit::Gone, std::string(older)});
  if (!newer.empty()) runs.push_back({Edit::New, std::string(newer)});
  return runs;
}

Runs compare_words(std::string_view older, std::string_view newer, Budget& budget) {
  if (older == newer || older.empty() || newer.empty()) return compare_whole(older, newer);
  const Words words = text::words_of(older), newer_words = text::words_of(newer);
  Numbers numbers;
  const auto a = numbers.of(words), b = numbers.of(newer_words);
  Budget own(std::min(kTextStepLimit, budget.left()));
  const std::size_t allowed = own.left();
  const std::vector<Match> matches = common_runs(a, b, own);
  budget.spend(allowed - own.left());
  const auto offsets = offsets_of(words), newer_offsets = offsets_of(newer_words);
  Hunks hunks(older, newer);
  for (const Match& match : matches) {
    hunks.add(offsets[match.older], newer_offsets[match.newer],
              offsets[match.older + match.length] - offsets[match.older]);
  }
  return hunks.finish();
}

Runs compare_value(std::string_view older, std::string_view newer, Budget& budget) {
  const std::size_t longest = std::max(text::count_code_points(older), text::count_code_points(newer));
  return longest <= kOneLook ? compare_whole(older, newer) : compare_words(older, newer, budget);
}

bool differs(const Runs& runs) {
  return std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.edit != Edit::Same; });
}

}  // namespace shirube::changes
