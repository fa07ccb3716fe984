#include "build/build.h"

#include <utility>

#include "build/chosen_files.h"
#include "build/editions.h"
#include "build/judge.h"
#include "build/make_shelf.h"
#include "build/near_files.h"
#include "build/render_states.h"
#include "build/state.h"
#include "chart/draw_charts.h"
#include "check/suggest_keywords.h"
#include "history/read_histories.h"
#include "render/changes_pages.h"
#include "render/contribute_pages.h"
#include "render/feed.h"
#include "render/render_pages.h"
#include "render/rules_page.h"
#include "report/explain.h"
#include "report/export_charts.h"
#include "report/trace_charts.h"
#include "search/build_search.h"
#include "source/open_site.h"

namespace shirube::build {
namespace {

/// What this copy of the repository cannot make anew stays as it was published: gives the editions of which
/// there is something.
std::vector<const config::Edition*> keep_absent(const Editions& editions, write::Publication& publication) {
  std::vector<const config::Edition*> kept;
  for (const config::Edition* absent : editions.absent) {
    if (publication.keep(link::folder_of(*absent))) kept.push_back(absent);
  }
  if (!editions.absent.empty()) {
    publication.keep(render::kChangesFolder);
    publication.keep(render::kFeedPage);  // their pages lead to it
  }
  return kept;
}

BuildResult build_whole(BuildOptions options, Trace* trace) {
  options.reach = Reach::Whole;
  return build(options, trace);
}

}  // namespace

BuildResult build(const BuildOptions& options, Trace* trace) {
  BuildResult result;
  FileTable& files = result.files;
  Diagnostics& problems = result.diagnostics;
  const std::unique_ptr<FileTree> opened = source::open_site(options.site, options.revision);
  const FileTree& tree = *opened;
  State state;
  Library library{files};

  state.config =
      Trace::timed(trace, "load_config", [&] { return config::load_config(tree, files, problems); });
  const config::Config& config = state.config;
  problems.weigh_by(config.checking.levels);
  if (!config.site.url.empty()) result.rules_page = config.site.url + render::kRulesPage;
  if (problems.has_errors()) return result;  // what follows would only repeat these

  const recall::Site site = {options.site, tree, files, config};
  const NearFiles near = Trace::timed(trace, "look_near", [&] { return look_near(options, site); });
  state.sources = Trace::timed(trace, "read_sources", [&] {
    return source::read_sources(near.narrow ? *near.narrow : tree, config, files, problems);
  });
  const std::vector<FileId> chosen = choose_files(options.files, options.site, files);
  result.chosen = chosen.size();
  read_book(state, library, problems, trace);
  const model::Handbook& book = state.book;
  if (options.history) {
    Diagnostics said;  // what is wrong with the text of a document does not matter to its history
    const history::Histories histories = Trace::timed(trace, "read_histories", [&] {
      return history::read_histories({options.site, options.revision}, {}, book, files, said);
    });
    result.history = report::tell_history(book, files, histories, *options.history);
    result.diagnostics = std::move(said);
    return result;
  }
  state.charts =
      Trace::timed(trace, "draw_charts", [&] { return chart::draw_charts(book, files, problems); });
  if (trace != nullptr) report::trace_charts(book, state.charts, *trace);
  if (options.charts) {
    const report::ExportedCharts given =
        report::export_charts(book, state.charts, {tree, files, problems}, *options.charts);
    result.charts = given.text;
    result.diagnostics = given.problems;  // what is wrong elsewhere does not matter here
    return result;
  }
  link_book(state, tree, files, problems, trace);
  judge_book({state, files, options.today, chosen}, problems, trace);
  const render::Templates templates = render::Templates::load(tree, files, problems);
  result.documents = book.documents.size();
  // What is like what can only be said of documents that were understood.
  if (!problems.has_errors() && chosen.empty()) {
    const relate::Vocabulary vocabulary =
        Trace::timed(trace, "count_words", [&] { return relate::count_words(book); });
    if (options.until == Until::Checked) check::suggest_keywords(book, vocabulary, problems);
    if (chosen.empty() || !options.explain.empty()) {
      state.relations =
          Trace::timed(trace, "relate", [&] { return relate::relate(book, state.graph, vocabulary); });
    }
  }
  if (!options.explain.empty()) {
    result.explanation = report::explain(book, state.graph, state.relations, files, options.explain);
  }
  if (!chosen.empty()) {
    result.diagnostics = found_in(chosen, problems, config.checking.levels);
    if (near.narrow && needs_all(result.diagnostics)) return build_whole(options, trace);
    if (near.survey && !near.narrow) recall::remember(site, *near.survey, book.documents);
    return result;  // past editions are declared, and wrong, elsewhere
  }
  if (!config.editions.empty()) learn(state, tree, library);
  Editions editions = Trace::timed(
      trace, "read_editions", [&] { return read_editions(options.site, config, library, problems, trace); });
  if (problems.has(options.stops_at) || options.until == Until::Checked) return result;

  const history::Histories histories = Trace::timed(trace, "read_histories", [&] {
    return history::read_histories({options.site, options.revision}, editions.commits(), book, files,
                                   problems);
  });
  if (problems.has(options.stops_at)) return result;
  Trace::timed(trace, "trace_editions", [&] { trace_editions(editions, {book, files, histories}); });
  write::Publication publication(options.out, options.site);
  const FileSink sink = [&](const OutputFile& file) { publication.add(file); };
  const std::vector<const config::Edition*> kept = keep_absent(editions, publication);
  Trace::timed(trace, "render_pages", [&] {
    render_states({state, tree, histories, templates}, editions, kept, sink);
    render::render_contribute_sources(book, files, sink);
  });
  for (const OutputFile& file : render::collect_assets(tree)) sink(file);
  Trace::timed(trace, "build_search", [&] {
    const search::CorpusSources today = {book, state.graph, state.relations, state.charts};
    for (const OutputFile& file : search::build_search(today, make_shelf(editions, state))) sink(file);
  });
  result.published = Trace::timed(trace, "publish", [&] { return publication.finish(); });
  return result;
}

}  // namespace shirube::build
