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

/// Those that are still the same today, as seen from editions/<id>/.
link::GivenImages given_images(const source::GitTree& tree, const std::vector<std::string>& images,
                               const Library& library) {
  link::GivenImages given;
  for (const std::string& path : images) {
    const auto known = library.images.find(path);
    if (known != library.images.end() && tree.id_of_file(path) == known->second.bytes) {
      given.emplace(path, "../../" + known->second.page);
    }
  }
  return given;
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
  state.graph = Trace::timed(trace, "resolve_links", [&] {
    return link::resolve_links(state.book, files, state.sources.images, state.given_images);
  });
  Trace::timed(trace, "check_handbook",
               [&] { check::check_handbook(state.book, state.graph, files, problems); });
  render::check_images(tree, state.graph, files, problems);
}

void learn(const State& today, const FileTree& tree, Library& library) {
  source::learn(today.sources, library.files, library.known);
  for (const auto& [path, page] : today.graph.images) {
    const ReadResult read = tree.read(path, source::kImageLimit);
    if (read.status == ReadStatus::Ok) library.images[path] = {source::blob_id_of(read.bytes), page};
  }
}

std::unique_ptr<State> read_past(const source::GitTree& tree, Library& library, Diagnostics& problems,
                                 Trace* trace) {
  auto state = std::make_unique<State>();
  state->config = config::load_config(tree, library.files, problems);
  problems.weigh_by(state->config.checking.levels);
  if (problems.has_errors()) return state;
  state->sources = source::read_sources(tree, state->config, library.known, library.files, problems);
  state->given_images = given_images(tree, state->sources.images, library);
  read_book(*state, library, problems, trace);
  state->charts = chart::draw_charts(state->book, library.files, problems);
  link_book(*state, tree, library.files, problems, trace);
  if (problems.has_errors()) return state;
  const relate::Vocabulary vocabulary = relate::count_words(state->book);
  state->relations = relate::relate(state->book, state->graph, vocabulary);
  return state;
}

}  // namespace shirube::build
