// The words of a site, as its search needs them.
// Takes the names that the site declares and its texts; gives spellings, words and readings. Must not read
// all of a large site with MeCab: it takes texts evenly spread over it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/canonical.h"
#include "search/words.h"

namespace shirube::search {

/// A name that the site gives: a term, an alias, a body, a tool, a place.
struct Name {
  std::string text;
  std::string reading;  ///< in kana; empty when nobody said
};

/// A word as it is shown to who types its reading.
struct ShownWord {
  std::string reading;  ///< in hiragana
  std::string word;     ///< as written
  std::uint32_t count = 0;
};

struct Lexicon {
  std::vector<Variant> variants;
  Spellings spellings;
  Dictionary dictionary;
  std::vector<ShownWord> readings;  ///< by reading, then the names, then the more frequent
};

/// MeCab reads so many bytes of the texts at most.
inline constexpr std::size_t kMostRead = 4'000'000;

/// Words are the names, the content words of the texts (inflected ones under their base form) and the runs of
/// nouns in them. Without MeCab's dictionary only the names. The same for any number of threads.
Lexicon build_lexicon(const std::vector<Name>& names, const std::vector<std::string_view>& texts);

}  // namespace shirube::search
