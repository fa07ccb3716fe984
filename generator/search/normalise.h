// The first half of the analysis: characters.
// Takes text as written (UTF-8); gives letters with the way back to it. Must not know words: `canonical`
// does.
#pragma once

#include <string_view>

#include "search/letters.h"

namespace shirube::search {

/// Composed and lowered (`text::composed`); old forms of kanji as the common ones; a dash between katakana as
/// ー; the comma of 1,000 dropped. Every other run of separators is one space, and none stands at the ends. A
/// letter hardly depends on its neighbours, so that bigrams of this text find every piece of the text.
Letters normalise(std::string_view utf8);

}  // namespace shirube::search
