// Names of the same thing.
// Takes the handbook and its spellings; gives groups of names. Must not take what only one document calls by
// a name: that is another thing elsewhere.
#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"
#include "search/canonical.h"

namespace shirube::search {

/// The members of one group mean the same.
struct Synonyms {
  std::vector<std::string> canonical;  ///< two or more, each another
  std::vector<std::string> written;    ///< the same as authors write them
};

/// Terms of the glossary with their aliases, and entries that documents spell in several ways.
std::vector<Synonyms> find_synonyms(const model::Handbook& book, const Spellings& spellings);

}  // namespace shirube::search
