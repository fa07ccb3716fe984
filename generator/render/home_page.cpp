#include <algorithm>
#include <utility>

#include "config/list_families.h"
#include "link/extracts.h"
#include "link/urls.h"
#include "render/page_data.h"
#include "render/tile_map.h"
#include "render/ways.h"

namespace shirube::render {
namespace {

using link::relative_url;

constexpr const char* kHome = "index.html";
constexpr std::size_t kNewest = 6;
constexpr std::size_t kMostTiles = 14;

Data counted(const std::string& label, const std::string& page, std::size_t count) {
  Data data = link_data(label, relative_url(kHome, page));
  set_text(data, "count", count_text(count));
  return data;
}

DataList problems(const RenderContext& context) {
  DataList tiles;
  for (const config::Problem& problem : context.book.config->problems) {
    const config::ListFamily& family = context.book.config->lists[problem.family];
    const config::Term& term = context.book.config->vocabularies[family.vocabulary].terms[problem.term];
    Data tile = counted(problem.label, link::page_of_list(family, term),
                        context.graph.lists[problem.family][problem.term].size());
    set_text(tile, "note", term.label);
    tiles.push_back(std::move(tile));
  }
  return tiles;
}

/// A family is a ladder when its words have colours: they are steps, not just names.
bool is_ladder(const std::vector<config::Term>& terms) {
  return std::all_of(terms.begin(), terms.end(),
                     [](const config::Term& term) { return !term.color.empty(); });
}

/// To the index, when not all of its lists are shown here, and to the tables whose rows are the family's.
DataList more_links(const RenderContext& context, std::size_t index, bool all) {
  DataList links;
  const config::Config& config = *context.book.config;
  const config::ListFamily& family = config.lists[index];
  if (!all) {
    links.push_back(link_data(family.short_label + "の一覧をすべて見る",
                              relative_url(kHome, link::index_page_of(family))));
  }
  for (const config::Matrix& matrix : config.matrices) {
    if (matrix.rows != index) continue;
    links.push_back(
        link_data(matrix.label + "を見る", relative_url(kHome, link::page_of_matrix(config, matrix))));
  }
  return links;
}

/// The lists of a family in the header; of a long one only those that hold something, its index has them all.
Data family_tiles(const RenderContext& context, std::size_t index) {
  const config::Config& config = *context.book.config;
  const config::ListFamily& family = config.lists[index];
  const std::vector<config::Term>& terms = config.vocabularies[family.vocabulary].terms;
  const bool all = terms.size() <= kMostTiles;
  DataList tiles;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    const std::size_t count = context.graph.lists[index][term].size();
    if (!config::has_list(config, family, term) || (count == 0 && !all)) continue;
    Data tile = counted(terms[term].label, link::page_of_list(family, terms[term]), count);
    set_text(tile, "color", terms[term].color);
    tiles.push_back(std::move(tile));
  }
  Data data;
  set_text(data, "label", family.label);
  set_text(data, "anchor", family.key);
  data.set("ladder", Data(is_ladder(terms)));
  set_list(data, "terms", std::move(tiles));
  set_list(data, "more", more_links(context, index, all));
  return data;
}

DataList families(const RenderContext& context) {
  DataList families;
  for (std::size_t i = 0; i < context.book.config->lists.size(); ++i) {
    if (context.book.config->lists[i].in_header) families.push_back(family_tiles(context, i));
  }
  return families;
}

DataList folders(const RenderContext& context) {
  DataList links;
  for (const config::Folder& folder : context.book.config->folders) {
    const auto documents = context.graph.in_order.find(folder.key);
    if (documents == context.graph.in_order.end()) continue;
    links.push_back(counted(folder.label, folder.key + "/index.html", documents->second.size()));
  }
  return links;
}

/// To all that the documents say of their problems: the first extract that is declared.
DataList entrances(const RenderContext& context) {
  DataList links;
  if (!context.book.config->extracts.empty()) {
    const config::Extract& first = context.book.config->extracts.front();
    links.push_back(link_data(first.label + "をすべて見る", relative_url(kHome, link::index_page_of(first))));
  }
  return links;
}

/// The documents that were reviewed last, plain pages left out; documents of one date stay in reading order.
std::vector<model::DocumentId> newest(const RenderContext& context) {
  std::vector<std::pair<std::string, model::DocumentId>> dated;
  for (const auto& [folder, documents] : context.graph.in_order) {
    for (const model::DocumentId id : documents) {
      const parse::FieldValue* reviewed = context.book[id].find("reviewed");
      const bool plain = context.book[id].form->layout == config::Layout::Plain;
      if (plain || reviewed == nullptr || reviewed->periods.empty()) continue;
      dated.emplace_back(values::iso_begin(reviewed->periods.front()), id);
    }
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<model::DocumentId> ids;
  for (std::size_t i = 0; i < std::min(dated.size(), kNewest); ++i) ids.push_back(dated[i].second);
  return ids;
}

}  // namespace

OutputFile render_home(const RenderContext& context) {
  const config::Config& config = *context.book.config;
  const PageFrame frame = {kHome, config.site.title, config.site.description, "page-home", {}};
  Data data = frame_data(context, frame);
  set_list(data, "folders", folders(context));
  set_text(data, "glossary_count",
           context.book.glossary.empty() ? "" : count_text(context.book.glossary.size()));
  set_list(data, "problems", problems(context));
  set_text(data, "problems_label", config.problems_label);
  set_list(data, "entrances", entrances(context));
  data.set("families", Data(families(context)));
  set_list(data, "ways", ways(context, kHome));
  add_map(context, kHome, all_documents(context.book), data);
  DataList rows;
  for (const model::DocumentId id : newest(context)) {
    rows.push_back(
        row_data(context, id, kHome,
                 "確認 " + values::western_label(context.book[id].find("reviewed")->periods.front())));
  }
  set_list(data, "rows", std::move(rows));
  return finish_page(context, frame, "home", data);
}

}  // namespace shirube::render
