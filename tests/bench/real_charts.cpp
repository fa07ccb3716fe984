#include "bench/real_charts.h"

#include <utility>

#include "chart/block_lines.h"
#include "chart/draw_charts.h"
#include "config/config.h"
#include "link/link_graph.h"
#include "parse/parse_document.h"
#include "source/disk_tree.h"
#include "source/read_sources.h"

namespace shirube::bench {

RealCharts read_real_charts(const std::filesystem::path& site) {
  FileTable files;
  Diagnostics problems;
  const source::DiskTree tree(site);
  const config::Config config = config::load_config(tree, files, problems);
  const source::SourceSet sources = source::read_sources(tree, config, files, problems);
  const parse::DocumentList documents = parse::parse_documents(sources, files, config, problems);
  const auto places = parse::read_places(sources.place_tables, files, config, problems);
  const auto glossary = parse::read_glossary(sources.glossary, files, config, problems);
  const model::Handbook book = model::build_model(documents, places, glossary, files, config, problems);
  RealCharts charts{{}, chart::lexicon_of(book)};
  for (const chart::DrawnChart& drawn : chart::draw_charts(book, files, problems)) {
    // Of bodies Mermaid has no lanes to compare with.
    if (drawn.chart.diagram != chart::Diagram::Phases) continue;
    const markdown::Tree& body = book[drawn.document].body;
    std::string source;
    for (const chart::BlockLine& line : chart::block_lines(body, drawn.block, files[body.file].bytes)) {
      source += std::string(line.text) + "\n";
    }
    charts.texts.push_back({link::page_of(book, drawn.document), std::move(source)});
  }
  return charts;
}

}  // namespace shirube::bench
