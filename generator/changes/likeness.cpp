#include "changes/likeness.h"

#include <algorithm>

#include "base/fingerprint.h"
#include "text/fold.h"
#include "text/word_break.h"

namespace shirube::changes {
namespace {

constexpr std::size_t kKanaBytes = 3;
/// Of a text of fewer bytes, that all of it stands in another says nothing.
constexpr std::size_t kTelling = 18;

bool is_hiragana(std::string_view letter) {
  return letter >= "ぁ" && letter <= "ゟ";
}

bool counts(std::string_view word) {
  if (word.size() == kKanaBytes && is_hiragana(word)) return false;
  return !text::fold_heading(word).empty();
}

}  // namespace

WordBag::WordBag(std::string_view text) {
  for (const std::string_view word : text::words_of(text)) {
    if (!counts(word)) continue;
    words_.emplace_back(fingerprint(word), word.size());
    bytes_ += word.size();
  }
  std::sort(words_.begin(), words_.end());
}

int likeness(const WordBag& a, const WordBag& b) {
  std::size_t common = 0;
  for (auto i = a.words_.begin(), j = b.words_.begin(); i != a.words_.end() && j != b.words_.end();) {
    if (*i == *j) {
      common += i->second;
      ++i, ++j;
    } else {
      ++(*i < *j ? i : j);
    }
  }
  const std::size_t sum = a.bytes_ + b.bytes_, shorter = std::min(a.bytes_, b.bytes_);
  if (sum == 0) return 0;
  const std::size_t dice = 2 * common * 1000 / sum;
  const std::size_t within = shorter < kTelling ? 0 : common * 900 / shorter;
  return static_cast<int>(within >= 800 ? std::max(dice, within) : dice);
}

}  // namespace shirube::changes
