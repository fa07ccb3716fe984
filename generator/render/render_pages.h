// All pages of the handbook.
// Takes the handbook, its links and the templates; gives output files in memory, sorted by path.
// Must not write to disk, and must not let a clock, a locale or a thread's order reach a byte.
#pragma once

#include <string>
#include <vector>

#include "base/output_file.h"
#include "chart/draw_charts.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/relations.h"
#include "render/templates.h"

namespace shirube::render {

std::vector<OutputFile> render_pages(const model::Handbook& book, const link::LinkGraph& graph,
                                     const relate::Relations& relations,
                                     const std::vector<chart::DrawnChart>& charts,
                                     const Templates& templates);

/// The default assets, each replaced by the site's file of the same name, what the site adds, and the images
/// that pages show.
std::vector<OutputFile> collect_assets(const FileTree& tree, const link::LinkGraph& graph, FileTable& files,
                                       Diagnostics& diagnostics);

}  // namespace shirube::render
