// What MeCab finds in the texts of a site. Private to search/.
// Takes texts; gives words with how often they occur. Must not choose among them: `lexicon` does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/readings.h"

namespace shirube::search {

struct CountedWord {
  std::u32string surface;  ///< normalised
  std::u32string base;     ///< normalised
  std::string written;     ///< the surface as the text has it
  std::string reading;     ///< in katakana
  bool compound = false;
  morphology::ContentWord::Kind kind = morphology::ContentWord::Kind::Noun;
  std::uint32_t count = 0;
};

/// Sorted, each once.
std::vector<CountedWord> read_words(const std::vector<std::string_view>& texts);

}  // namespace shirube::search
