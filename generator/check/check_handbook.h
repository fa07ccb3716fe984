// Problems that only the whole handbook shows.
// Takes the handbook and its link graph; gives diagnostics only. Must not change anything it reads.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "link/link_graph.h"
#include "model/handbook.h"

namespace shirube::check {

void check_handbook(const model::Handbook& book, const link::LinkGraph& graph, const FileTable& files,
                    Diagnostics& diagnostics);

}  // namespace shirube::check
