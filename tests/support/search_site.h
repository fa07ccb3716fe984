// A small site in memory, read as far as what its search knows.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/output_file.h"
#include "chart/draw_charts.h"
#include "link/link_graph.h"
#include "relate/relations.h"
#include "relate/vocabulary.h"
#include "search/build_search.h"
#include "support/search_index.h"
#include "support/small_site.h"

namespace shirube::test {

struct SearchSite {
  explicit SearchSite(std::map<std::string, std::string> contents)
      : site(std::move(contents)),
        graph(link::resolve_links(site.book, site.files, {})),
        relations(relate::relate(site.book, graph, relate::count_words(site.book))),
        charts(chart::draw_charts(site.book, site.files, site.diagnostics)) {}

  search::CorpusSources sources() const { return {site.book, graph, relations, charts}; }
  search::Corpus corpus() const { return search::collect_corpus(sources(), {}); }

  SmallSite site;
  link::LinkGraph graph;
  relate::Relations relations;
  std::vector<chart::DrawnChart> charts;
};

inline std::map<std::string, std::string> by_path(const std::vector<OutputFile>& files) {
  std::map<std::string, std::string> map;
  for (const OutputFile& file : files) map[file.path] = file.bytes;
  return map;
}

inline SearchIndex index_of(const std::vector<OutputFile>& files) {
  return read_search_index(by_path(files));
}

}  // namespace shirube::test
