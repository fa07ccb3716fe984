// Builds the search index of a handbook and says what it is made of: nothing is rendered, so that large ones
// can be measured too. usage: search_index SITE_DIR [OUT_DIR]

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "chart/draw_charts.h"
#include "config/config.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "parse/parse_document.h"
#include "search/build_search.h"
#include "source/disk_tree.h"
#include "source/read_sources.h"

namespace {

using shirube::OutputFile;

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Of this process since the mark was last set back, in MiB.
double peak_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

void forget_peak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

struct Kind {
  std::size_t files = 0, bytes = 0, largest = 0;
};

void print_kinds(const std::vector<OutputFile>& files) {
  std::map<std::string, Kind> kinds;
  Kind all;
  for (const OutputFile& file : files) {
    const std::string name = std::filesystem::path(file.path).stem().string();
    const std::string kind = name.substr(0, name.find_first_of("0123456789"));
    for (Kind* const sum : {&kinds[kind], &all}) {
      ++sum->files;
      sum->bytes += file.bytes.size();
      sum->largest = std::max(sum->largest, file.bytes.size());
    }
  }
  kinds["all"] = all;
  for (const auto& [name, kind] : kinds) {
    fmt::print("{:<8} {:>7} files {:>11} bytes, largest {:>8}\n", name, kind.files, kind.bytes, kind.largest);
  }
}

void write_all(const std::vector<OutputFile>& files, const std::filesystem::path& out) {
  for (const OutputFile& file : files) {
    std::filesystem::create_directories((out / file.path).parent_path());
    std::ofstream(out / file.path, std::ios::binary) << file.bytes;
  }
}

}  // namespace

int main(int argc, char** argv) {
  using namespace shirube;
  if (argc < 2) return 2;
  FileTable files;
  Diagnostics problems;
  const source::DiskTree tree(argv[1]);
  const config::Config config = config::load_config(tree, files, problems);
  const source::SourceSet sources = source::read_sources(tree, config, files, problems);
  const parse::DocumentList documents = parse::parse_documents(sources, files, config, problems);
  const auto places = parse::read_places(sources.place_tables, files, config, problems);
  const auto glossary = parse::read_glossary(sources.glossary, files, config, problems);
  const model::Handbook book = model::build_model(documents, places, glossary, files, config, problems);
  const auto charts = chart::draw_charts(book, files, problems);
  const link::LinkGraph graph = link::resolve_links(book, files, sources.images);
  const double before = peak_mib(), cpu = cpu_seconds(), wall = seconds();
  forget_peak();
  const std::vector<OutputFile> index = search::build_search({book, graph, {}, charts}, {});
  fmt::print("{} documents: {:.2f} s, {:.2f} s of processors, peak {:.0f} MiB ({:.0f} before)\n",
             book.documents.size(), seconds() - wall, cpu_seconds() - cpu, peak_mib(), before);
  print_kinds(index);
  if (argc > 2) write_all(index, argv[2]);
  return 0;
}
