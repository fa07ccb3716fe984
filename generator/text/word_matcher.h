// Finding many known words in a text at once.
// Takes a list of words and a text; gives where each word stands, in bytes of the text as written.
// Must not find a word inside a longer one, and must not change the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace shirube::text {

/// Aho & Corasick, "Efficient string matching", CACM 18 (1975), over folded text: one pass, however many
/// words.
class WordMatcher {
 public:
  struct Match {
    std::size_t word = 0;   ///< index in the list of words
    std::size_t begin = 0;  ///< in bytes of the text as written
    std::size_t length = 0;
  };

  /// Words that fold (`fold_word`) to nothing are never found; of two that fold to the same the first is.
  explicit WordMatcher(const std::vector<std::string>& words);
  ~WordMatcher();
  WordMatcher(WordMatcher&&) noexcept;
  WordMatcher& operator=(WordMatcher&&) noexcept;

  /// The leftmost, then longest matches, none overlapping another. A match begins and ends where a word does:
  /// not between two kanji (々 is one), two katakana (ー is one), or two letters or digits of other scripts.
  /// So 圏域 is not found in 障害保健福祉圏域, 事業 not in 構築推進事業, and ケア not in ケアマネジャー.
  /// Beside a hiragana may be a particle, so every word may end there; but what is written in fewer than four
  /// hiragana must not touch another: けあ in 助けあい is not ケア. A longer word of the list that covers a
  /// shorter one always wins. Safe to call from several threads.
  std::vector<Match> find(std::string_view utf8) const;

 private:
  struct Automaton;
  std::unique_ptr<const Automaton> automaton_;
};

}  // namespace shirube::text
