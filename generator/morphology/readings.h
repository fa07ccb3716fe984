// Words and their readings, by MeCab and its IPADIC dictionary.
// Takes Japanese texts; gives words, readings and compound nouns. Must not be run over all the text of a
// large site: it is for its vocabulary. Without an installed dictionary everything is empty, and nothing else
// changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::morphology {

/// Whether a dictionary in UTF-8 was found on this machine. The reader's own settings (~/.mecabrc) do not
/// count: they would change the pages.
bool has_dictionary();

/// The reading in katakana, up to the first part that has none: enough to sort by.
std::string reading_of(std::string_view text);

/// A word that means something by itself, as it stands in a text.
struct ContentWord {
  std::string surface;
  std::string base;     ///< 取り組む for 取り組ん; the surface when the dictionary has none
  std::string reading;  ///< of the surface, in katakana; empty when nobody knows
  enum class Kind { Noun, Suffix, Inflected } kind = Kind::Noun;
};

/// The maximal runs of nouns, as written, each once, in the order of the text: 退院後の住宅確保支援 gives
/// 住宅確保支援. A single noun of two characters is too general a word (支援, 地域) and one character is
/// none. Runs that only count or point (2人, 彼ら, こと) are left out, and so are endings that are no part of
/// the name: 協議会等 gives 協議会. Safe to call from several threads, as are the others.
std::vector<std::string> compound_nouns(std::string_view text);

struct SentenceWords {
  /// The nouns, verbs and adjectives in the order of the text: neither pronouns, numbers and formal nouns
  /// (こと) nor auxiliary verbs.
  std::vector<ContentWord> content;
  std::vector<std::string> compounds;  ///< as `compound_nouns`
};

SentenceWords sentence_words(std::string_view text);

}  // namespace shirube::morphology
