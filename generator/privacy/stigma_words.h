// Words that may hurt, as a site lists them.
// Takes the texts of a document; gives findings. Must not look at names of sources, nor at a word that is
// spoken of: 「…」 holds nothing but it, or it stands in 『…』.
#pragma once

#include <vector>

#include "privacy/finding.h"
#include "privacy/told_document.h"
#include "text/word_matcher.h"

namespace shirube::privacy {

class StigmaWords {
 public:
  explicit StigmaWords(const std::vector<config::Stigma>& words);
  void find(const ToldDocument& told, std::vector<Finding>& out) const;

 private:
  const std::vector<config::Stigma>& words_;
  text::WordMatcher matcher_;  ///< so that a word in a longer name is not found
};

}  // namespace shirube::privacy
