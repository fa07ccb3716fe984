// A thin analyser for the first version of the index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/corpus.h"

namespace shirube::search {

std::string utf8_of(std::u32string_view letters);
std::u32string normalised_letters(std::string_view utf8);
std::u32string canonical_letters(const std::u32string& normalised);

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
  explicit Vocabulary(const Corpus& corpus);
  const std::vector<VocabularyEntry>& entries() const { return entries_; }
  std::vector<FoundWord> find(std::u32string_view canonical) const;

 private:
  std::vector<VocabularyEntry> entries_;  ///< by surface
};

}  // namespace shirube::search
