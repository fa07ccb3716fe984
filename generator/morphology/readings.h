// Words and their readings, by MeCab and its IPADIC dictionary.
// Takes short Japanese texts; gives readings and compound nouns. Must not be run over all the text of a site:
// it is for its vocabulary. Without an installed dictionary everything is empty, and nothing else changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::morphology {

/// Whether a dictionary was found on this machine.
bool has_dictionary();

/// The reading in katakana; empty when some part of the text has none.
std::string reading_of(std::string_view text);

/// The maximal runs of nouns that are words of two characters or more, as written, each once, in the order of
/// the text: 退院後の住宅確保支援 gives 住宅確保支援. Numerals, pronouns and dependent nouns alone are left
/// out.
std::vector<std::string> compound_nouns(std::string_view text);

}  // namespace shirube::morphology
