// What documents name, each thing once.
// Takes the documents, places and glossary of a handbook that is being built; fills its entries. Must not
// look at the text of documents: only what front matter declares becomes an entry.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::model {

/// Fills `entries` and `entries_of`. Names that fold to the same word (`text::fold_word`), that the glossary
/// knows as one term, or that a record lists as its aliases, are one entry; in catalogues of Scope::Place,
/// only where the owner is the same place, or the same pseudonym.
void add_entries(Handbook& book, const FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::model
