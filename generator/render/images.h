// The images that pages show.
// Takes the links to them; says of each whether it can be published, then gives them away one by one. Must
// not keep their bytes: all photographs of a handbook are larger than all its texts.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/output_file.h"
#include "link/link_graph.h"

namespace shirube::render {

void check_images(const FileTree& tree, const link::LinkGraph& graph, FileTable& files,
                  Diagnostics& diagnostics);

/// Must only be called when they were checked. Throws `Failure` when one cannot be read any more.
void give_images(const FileTree& tree, const link::LinkGraph& graph, const FileSink& sink);

}  // namespace shirube::render
