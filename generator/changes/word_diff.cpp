#include "changes/word_diff.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "changes/hunks.h"
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
