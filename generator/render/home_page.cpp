#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

using link::relative_url;

constexpr const char* kHome = "index.html";
constexpr std::size_t kNewest = 6;

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

DataList families(const RenderContext& context) {
  DataList families;
  const config::Config& config = *context.book.config;
  for (std::size_t i = 0; i < config.lists.size(); ++i) {
    DataList terms;
    bool ladder = true;
    const std::vector<config::Term>& words = config.vocabularies[config.lists[i].vocabulary].terms;
    for (std::size_t term = 0; term < words.size(); ++term) {
      Data tile = counted(words[term].label, link::page_of_list(config.lists[i], words[term]),
                          context.graph.lists[i][term].size());
      set_text(tile, "color", words[term].color);
      ladder = ladder && !words[term].color.empty();
      terms.push_back(std::move(tile));
    }
    Data family;
    set_text(family, "label", config.lists[i].label);
    set_text(family, "anchor", config.lists[i].key);
    family.set("ladder", Data(ladder));
    set_list(family, "terms", terms);
    families.push_back(std::move(family));
  }
  return families;
}

DataList prefectures(const RenderContext& context) {
  DataList tiles;
  for (const auto& [place, documents] : context.graph.by_prefecture) {
    tiles.push_back(counted(context.book[place].name, link::page_of(context.book, place), documents.size()));
  }
  return tiles;
}

DataList municipalities(const RenderContext& context) {
  DataList links;
  for (const auto& [place, documents] : context.graph.by_place) {
    if (context.book[place].is_prefecture) continue;
    links.push_back(counted(context.book[place].name, link::page_of(context.book, place), documents.size()));
  }
  return links;
}

/// The ways in that are not lists: what documents name.
DataList ways(const RenderContext& context) {
  const config::Config& config = *context.book.config;
  std::vector<std::size_t> counts(config.catalogues.size());
  for (const model::Entry& entry : context.book.entries) ++counts[entry.catalogue];
  DataList tiles;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Data tile = counted(config.catalogues[i].label, link::index_page_of(config.catalogues[i]), counts[i]);
    set_text(tile, "note", config.catalogues[i].lead);
    tiles.push_back(std::move(tile));
  }
  return tiles;
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
  data.set("families", Data(families(context)));
  set_list(data, "ways", ways(context));
  set_list(data, "prefectures", prefectures(context));
  set_list(data, "municipalities", municipalities(context));
  DataList rows;
  for (const model::DocumentId id : newest(context)) {
    rows.push_back(
        row_data(context, id, kHome,
                 "確認 " + values::western_label(context.book[id].find("reviewed")->periods.front())));
  }
  set_list(data, "rows", rows);
  return finish_page(context, frame, "home", data);
}

}  // namespace shirube::render
