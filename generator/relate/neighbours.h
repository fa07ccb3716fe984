// Which entries occur together, and which documents use an entry's name in their text.
// Takes the handbook and the vocabulary counts; gives lists for each entry. Must not compare all entries:
// only those that one document names are counted together.
#pragma once

#include "relate/relations.h"

namespace shirube::relate {

/// For each entry: the entries of the same catalogue that documents name with it, the most frequent first,
/// then in the order of the catalogue; at most twelve.
std::vector<std::vector<Neighbour>> find_neighbours(const model::Handbook& book);

/// For each entry of a catalogue of Scope::Site: the documents whose text uses its name without declaring it.
std::vector<std::vector<model::DocumentId>> find_mentions(const model::Handbook& book,
                                                          const Vocabulary& vocabulary);

}  // namespace shirube::relate
