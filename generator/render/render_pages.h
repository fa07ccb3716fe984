// All pages of the handbook.
// Takes the handbook, its links and the templates; gives each finished page to a sink, from several threads
// and in no fixed order. Must not keep a page, must not write to disk, and must not let a clock, a locale or
// a thread's order reach a byte.
#pragma once

#include <string>
#include <vector>

#include "base/output_file.h"
#include "chart/draw_charts.h"
#include "history/read_histories.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/relations.h"
#include "render/edition.h"
#include "render/templates.h"

namespace shirube::render {

/// What all pages are made of.
struct RenderContext {
  const model::Handbook& book;
  const link::LinkGraph& graph;
  const relate::Relations& relations;
  const std::vector<chart::DrawnChart>& charts;  ///< by document, then block
  const history::Histories& histories;
  const Templates& templates;
  const EditionPages* editions = nullptr;  ///< where today's documents stand in past editions
  const EditionView* past = nullptr;       ///< when these are the pages of a past edition
  bool has_feed = false;                   ///< pages lead to feed.xml, which `render_feed` makes
};

/// Each path comes once, unless an asset or a folder has the name of another page.
void render_pages(const RenderContext& context, const FileSink& sink);

/// The same without what all editions have in common: the search, the assets.
void render_edition(const RenderContext& context, const FileSink& sink);

/// The default assets, each replaced by the site's file of the same name, and what the site adds.
std::vector<OutputFile> collect_assets(const FileTree& tree);

}  // namespace shirube::render
