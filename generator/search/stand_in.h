// Thin words for the first version of the index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/canonical.h"
#include "search/corpus.h"

namespace shirube::search {

struct VocabularyEntry {
  std::u32string surface;
  std::u32string base;
};

struct FoundWord {
  std::size_t begin = 0;
  std::size_t length = 0;
  std::uint32_t entry = UINT32_MAX;  ///< of the vocabulary; none: a run of Latin letters and digits
};

class Vocabulary {
 public:
  Vocabulary(const Corpus& corpus, const Spellings& spellings);
  const std::vector<VocabularyEntry>& entries() const { return entries_; }
  std::vector<FoundWord> find(std::u32string_view canonical) const;

 private:
  std::vector<VocabularyEntry> entries_;  ///< by surface
};

}  // namespace shirube::search
