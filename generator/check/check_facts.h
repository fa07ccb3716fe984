// Facts of one document that do not agree with each other.
// Takes the handbook; gives diagnostics. Must not compare documents: `check_figures` and `find_copies` do.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::check {

/// Goes over the documents with these indices, in parallel; the diagnostics come in their order.
void check_facts(const model::Handbook& book, const std::vector<std::size_t>& documents,
                 const FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::check
