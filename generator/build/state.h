// One state of the handbook, read and understood.
// Takes a tree; gives all that its pages are made of, stage by stage. Must not publish: `build` does.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/trace.h"
#include "chart/draw_charts.h"
#include "config/config.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "parse/parsed_documents.h"
#include "relate/relations.h"
#include "relate/vocabulary.h"
#include "source/git_tree.h"
#include "source/known_files.h"
#include "source/read_sources.h"

namespace shirube::build {

/// It stays where it was made: its parts point to each other.
struct State {
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  config::Config config;
  source::SourceSet sources;
  link::GivenImages given_images;  ///< past states: those that the handbook of today publishes
  model::Handbook book;
  std::vector<chart::DrawnChart> charts;
  link::LinkGraph graph;
  relate::Relations relations;
};

struct PublishedImage {
  source::ObjectId bytes;  ///< git's name of them
  std::string page;        ///< where it stands in the output
};

/// What the states of one handbook share: the files that were read, and the documents that stand in them.
struct Library {
  FileTable& files;
  source::KnownFiles known = {};
  std::deque<parse::ParsedDocuments> parsed = {};     ///< one for each way of declaring documents
  std::map<std::string, PublishedImage> images = {};  ///< of the handbook of today, by path below content/
};

/// `state.config` and `state.sources` are there; gives `state.book`. `trace` may be null here and below.
void read_book(State& state, Library& library, Diagnostics& problems, Trace* trace);

/// `state.book` is there; gives its links and says what is wrong with them.
void link_book(State& state, const FileTree& tree, FileTable& files, Diagnostics& problems, Trace* trace);

/// Makes known what past states need not read or publish again.
void learn(const State& today, const FileTree& tree, Library& library);

/// A past state, up to what is like what. When it has errors it is only good for telling them.
std::unique_ptr<State> read_past(const source::GitTree& tree, Library& library, Diagnostics& problems,
                                 Trace* trace);

}  // namespace shirube::build
