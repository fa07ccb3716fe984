#include "build/state.h"

#include <algorithm>

#include "check/check_handbook.h"
#include "parse/reference_data.h"
#include "render/images.h"

namespace shirube::build {
namespace {

/// Documents that `config` can share; from here on it shares its declarations with them.
parse::ParsedDocuments& parsed_by(config::Config& config, Library& library) {
  const auto serving = std::find_if(library.parsed.begin(), library.parsed.end(),
                                    [&](const parse::ParsedDocuments& one) { return one.serves(config); });
  if (serving == library.parsed.end()) return library.parsed.emplace_back(config);
  serving->join(config);
  return *serving;
}

}  // namespace

void read_book(State& state, Library& library, Diagnostics& problems, Trace* trace) {
  const FileTable& files = library.files;
  parse::ParsedDocuments& parsed = parsed_by(state.config, library);
  const parse::DocumentList documents =
      Trace::timed(trace, "parse_documents", [&] { return parsed.read(state.sources, files, problems); });
  const auto places = parse::read_places(state.sources.place_tables, files, state.config, problems);
  const auto glossary = parse::read_glossary(state.sources.glossary, files, state.config, problems);
  state.book = Trace::timed(trace, "build_model", [&] {
    return model::build_model(documents, places, glossary, files, state.config, problems);
  });
}

void link_book(State& state, const FileTree& tree, FileTable& files, Diagnostics& problems, Trace* trace) {
  state.graph = Trace::timed(trace, "resolve_links",
                             [&] { return link::resolve_links(state.book, files, state.sources.images); });
  Trace::timed(trace, "check_handbook",
               [&] { check::check_handbook(state.book, state.graph, files, problems); });
  render::check_images(tree, state.graph, files, problems);
}

std::unique_ptr<State> read_past(const source::GitTree& tree, Library& library, Diagnostics& problems,
                                 Trace* trace) {
  auto state = std::make_unique<State>();
  state->config = config::load_config(tree, library.files, problems);
  if (problems.has_errors()) return state;
  state->sources = source::read_sources(tree, state->config, library.known, library.files, problems);
  read_book(*state, library, problems, trace);
  state->charts = chart::draw_charts(state->book, library.files, problems);
  link_book(*state, tree, library.files, problems, trace);
  if (problems.has_errors()) return state;
  const relate::Vocabulary vocabulary = relate::count_words(state->book);
  state->relations = relate::relate(state->book, state->graph, vocabulary);
  return state;
}

}  // namespace shirube::build
