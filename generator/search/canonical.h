// The second half of the analysis: spellings of words.
// Takes normalised letters; gives letters in which all spellings of a word are one. Must not be shown to
// anybody, and must not cut words: `terms` does.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "search/letters.h"

namespace shirube::search {

/// Two spellings of this site: `from` is normalised, `to` what it becomes.
struct Variant {
  std::string from;
  std::string to;
};

/// The spellings of `tables.h` and those of a site, by their first letter.
class Spellings {
 public:
  struct Rule {
    std::u32string from;
    std::u32string to;
  };

  /// Of two rules for the same spelling the one of `tables.h` counts, then the first.
  explicit Spellings(const std::vector<Variant>& variants = {});

  /// Whether a rewriting of any kind may begin with a letter: most letters begin none.
  bool may_begin(char32_t letter) const { return letter < begins_.size() && begins_[letter]; }

  /// The longest rule that applies at `at`, or null.
  const Rule* longest_at(std::u32string_view text, std::size_t at) const;

 private:
  void add(std::u32string from, std::u32string to);

  void mark(char32_t letter);

  std::vector<bool> begins_;
  std::unordered_map<char32_t, std::vector<Rule>> rules_;  ///< the longest first
};

/// From left to right, once: years of an era as Western years, kanji numerals before counters as digits, 々
/// as the kanji before it, the ヶ of 3ヶ所 as か, then the spellings, the longest first. Then a run of four
/// or more letters in one of the kana loses a last ー.
Letters canonical(const Letters& normalised, const Spellings& spellings);

}  // namespace shirube::search
