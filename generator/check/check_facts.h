// Facts of one document that do not agree with each other.
// Takes the handbook; gives diagnostics. Must not compare documents: `check_figures` and `find_copies` do.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::check {

/// Goes over the documents in parallel; the diagnostics come in their order.
void check_facts(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::check
