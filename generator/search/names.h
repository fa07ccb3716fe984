// What a handbook gives a name to.
// Takes the handbook; gives names with their readings. Must not look into texts: `lexicon` reads those.
#pragma once

#include <vector>

#include "model/handbook.h"
#include "search/lexicon.h"

namespace shirube::search {

/// Terms of the glossary with their aliases, entries in all their spellings, terms of vocabularies, the words
/// of word fields, prefectures and the places that documents tell of.
std::vector<Name> names_of(const model::Handbook& book);

}  // namespace shirube::search
