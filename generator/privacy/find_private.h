// What could tell who somebody is.
// Takes a handbook and the files it was read from; gives diagnostics, of which a document may record why they
// may stand. Must not change a text, and must not judge past states.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::privacy {

void find_private(const model::Handbook& book, const FileTable& files, Diagnostics& problems);

}  // namespace shirube::privacy
