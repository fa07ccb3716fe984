// Which terms of a vocabulary free words speak of.
// Takes a vocabulary and words as authors wrote them; gives terms. Must not guess: a term is meant where one
// of its spellings stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/config.h"

namespace shirube::link {

/// Keys, labels and aliases, looked for inside longer words: 精神科病院 stands in 県内の精神科病院２か所.
/// Where spellings overlap the longest counts. One of two characters or fewer counts only when it is the
/// whole word, or set apart by punctuation: 市 in 市・県, not in 市民.
class Spellings {
 public:
  explicit Spellings(const config::Vocabulary& vocabulary);

  /// The terms in the order in which the word names them, each once.
  const std::vector<std::size_t>& terms_in(const std::string& word);

 private:
  struct Spelling {
    std::string text;  ///< folded
    std::size_t term = 0;
    bool is_short = false;
  };
  struct Occurrence {
    std::size_t begin = 0, length = 0, term = 0;
  };

  std::vector<Occurrence> occurrences(std::string_view folded) const;
  std::vector<std::size_t> find_terms(const std::string& word) const;
  static bool stands_alone(std::string_view folded, std::size_t begin, const Spelling& spelling);

  std::unordered_map<std::string, std::vector<Spelling>> by_first_;  ///< by the first character
  std::unordered_map<std::string, std::vector<std::size_t>> known_;  ///< words of documents repeat
};

}  // namespace shirube::link
