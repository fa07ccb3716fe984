// How a page came to be.
// Takes the handbook, its links and a page of the output; gives a text: source, form, fields with their
// places, links. Must not render anything.
#pragma once

#include <string>

#include "base/file_tree.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/relations.h"

namespace shirube::report {

/// `page` as `find_page` takes it; throws as it does.
std::string explain(const model::Handbook& book, const link::LinkGraph& graph,
                    const relate::Relations& relations, const FileTable& files, const std::string& page);

}  // namespace shirube::report
