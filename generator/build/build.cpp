#include "build/build.h"

#include <utility>

#include "chart/draw_charts.h"
#include "check/check_handbook.h"
#include "check/suggest_keywords.h"
#include "config/config.h"
#include "history/read_histories.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "parse/parse_document.h"
#include "relate/relations.h"
#include "render/images.h"
#include "render/render_pages.h"
#include "report/explain.h"
#include "report/export_charts.h"
#include "report/trace_charts.h"
#include "search/build_search.h"
#include "source/open_site.h"
#include "source/read_sources.h"

namespace shirube::build {

BuildResult build(const BuildOptions& options, Trace* trace) {
  BuildResult result;
  FileTable& files = result.files;
  Diagnostics& problems = result.diagnostics;
  const std::unique_ptr<FileTree> opened = source::open_site(options.site, options.revision);
  const FileTree& tree = *opened;

  const config::Config config =
      Trace::timed(trace, "load_config", [&] { return config::load_config(tree, files, problems); });
  if (problems.has_errors()) return result;  // what follows would only repeat these

  const source::SourceSet sources = Trace::timed(
      trace, "read_sources", [&] { return source::read_sources(tree, config, files, problems); });
  std::vector<parse::Document> documents = Trace::timed(
      trace, "parse_documents", [&] { return parse::parse_documents(sources, files, config, problems); });
  const auto places = parse::read_places(sources.place_tables, files, config, problems);
  const auto glossary = parse::read_glossary(sources.glossary, files, config, problems);
  const model::Handbook book = Trace::timed(trace, "build_model", [&] {
    return model::build_model(std::move(documents), places, glossary, files, config, problems);
  });
  if (options.history) {
    Diagnostics said;  // what is wrong with the text of a document does not matter to its history
    const history::Histories histories = Trace::timed(trace, "read_histories", [&] {
      return history::read_histories({options.site, options.revision}, book, files, said);
    });
    result.history = report::tell_history(book, files, histories, *options.history);
    result.diagnostics = std::move(said);
    return result;
  }
  const std::vector<chart::DrawnChart> charts =
      Trace::timed(trace, "draw_charts", [&] { return chart::draw_charts(book, files, problems); });
  if (trace != nullptr) report::trace_charts(book, charts, *trace);
  if (options.charts) {
    const report::ExportedCharts given =
        report::export_charts(book, charts, {tree, files, problems}, *options.charts);
    result.charts = given.text;
    result.diagnostics = given.problems;  // what is wrong elsewhere does not matter here
    return result;
  }
  const link::LinkGraph graph =
      Trace::timed(trace, "resolve_links", [&] { return link::resolve_links(book, files, sources.images); });
  Trace::timed(trace, "check_handbook", [&] { check::check_handbook(book, graph, files, problems); });
  const render::Templates templates = render::Templates::load(tree, files, problems);
  render::check_images(tree, graph, files, problems);
  result.documents = book.documents.size();
  // What is like what can only be said of documents that were understood.
  relate::Relations relations;
  if (!problems.has_errors()) {
    const relate::Vocabulary vocabulary =
        Trace::timed(trace, "count_words", [&] { return relate::count_words(book); });
    if (options.until == Until::Checked) check::suggest_keywords(book, vocabulary, problems);
    relations = Trace::timed(trace, "relate", [&] { return relate::relate(book, graph, vocabulary); });
  }
  if (!options.explain.empty()) {
    result.explanation = report::explain(book, graph, relations, files, options.explain);
  }
  if (problems.has(options.stops_at) || options.until == Until::Checked) return result;

  const history::Histories histories = Trace::timed(trace, "read_histories", [&] {
    return history::read_histories({options.site, options.revision}, book, files, problems);
  });
  if (problems.has(options.stops_at)) return result;
  write::Publication publication(options.out, options.site);
  const FileSink sink = [&](const OutputFile& file) { publication.add(file); };
  Trace::timed(trace, "render_pages", [&] {
    render::render_pages({book, graph, relations, charts, histories, templates}, sink);
  });
  for (const OutputFile& file : render::collect_assets(tree)) sink(file);
  render::give_images(tree, graph, sink);
  Trace::timed(trace, "build_search", [&] {
    for (const OutputFile& file : search::build_search({book, graph, relations, charts})) sink(file);
  });
  result.published = Trace::timed(trace, "publish", [&] { return publication.finish(); });
  return result;
}

}  // namespace shirube::build
