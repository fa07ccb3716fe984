// Figures of one place that differ between documents.
// Takes the handbook; gives diagnostics at the later of two documents. Must not compare what was counted at
// times far apart.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::check {

/// The same dated field of two documents of the same place, each compared with the next in time only.
void check_figures(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::check
