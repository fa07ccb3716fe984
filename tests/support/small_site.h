// A small site in memory, read as far as its model, for tests of what stands behind it.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "config/config.h"
#include "model/handbook.h"
#include "parse/parse_document.h"
#include "parse/reference_data.h"
#include "source/read_sources.h"
#include "support/memory_tree.h"

namespace shirube::test {

struct SmallSite {
  explicit SmallSite(std::map<std::string, std::string> contents)
      : tree(std::move(contents)), config(config::load_config(tree, files, diagnostics)) {
    const source::SourceSet sources = source::read_sources(tree, config, files, diagnostics);
    auto documents = parse::parse_documents(sources, files, config, diagnostics);
    const auto places = parse::read_places(sources.place_tables, files, config, diagnostics);
    const auto glossary = parse::read_glossary(sources.glossary, files, config, diagnostics);
    book = model::build_model(documents, places, glossary, files, config, diagnostics);
  }
  SmallSite(const SmallSite&) = delete;
  SmallSite& operator=(const SmallSite&) = delete;

  MemoryTree tree;
  FileTable files;
  Diagnostics diagnostics;
  config::Config config;
  model::Handbook book;
};

}  // namespace shirube::test
