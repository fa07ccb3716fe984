#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

using link::relative_url;

/// A family is a ladder when its words have colours: they are steps, not just names.
DataList term_entries(const RenderContext& context, std::size_t family, const std::string& page) {
  const config::Config& config = *context.book.config;
  const config::ListFamily& list = config.lists[family];
  DataList entries;
  const std::vector<config::Term>& terms = config.vocabularies[list.vocabulary].terms;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    const std::string target = link::page_of_list(list, terms[term]);
    Data entry = link_data(terms[term].label, relative_url(page, target));
    set_text(entry, "count", count_text(context.graph.lists[family][term].size()));
    set_text(entry, "color", terms[term].color);
    set_text(entry, "note", terms[term].note);
    entry.set("current", Data(target == page));
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// One group for each field that puts a document on the list, the strongest first.
DataList ranked_groups(const RenderContext& context, const config::ListFamily& family,
                       const std::vector<link::ListEntry>& entries, const std::string& page) {
  DataList groups;
  for (std::size_t rank = 0; rank < family.fields.size(); ++rank) {
    DataList rows;
    std::string label;
    for (const link::ListEntry& entry : entries) {
      if (entry.rank != rank) continue;
      label = context.book[entry.document].find(family.fields[rank])->field->label;
      rows.push_back(row_data(context, entry.document, page));
    }
    if (rows.empty()) continue;
    const bool named = family.fields.size() > 1;
    groups.push_back(rows_group(named ? label : std::string(), "rank-" + count_text(rank + 1), rows));
  }
  return groups;
}

OutputFile render_term_page(const RenderContext& context, std::size_t family, std::size_t term) {
  const config::Config& config = *context.book.config;
  const config::ListFamily& list = config.lists[family];
  const config::Term& word = config.vocabularies[list.vocabulary].terms[term];
  const std::vector<link::ListEntry>& entries = context.graph.lists[family][term];
  const std::string page = link::page_of_list(list, word);
  const PageFrame frame = {
      page,
      word.label,
      list.label + "：" + word.label,
      "page-list",
      {{"ホーム", "index.html"}, {list.label, link::index_page_of(list)}, {word.label, {}}}};
  Data data = frame_data(context, frame);
  set_text(data, "list_kind", config.vocabularies[list.vocabulary].label);
  set_text(data, "lead", word.note.empty() ? list.lead : word.note);
  set_text(data, "color", word.color);
  set_text(data, "count", count_text(entries.size()));
  data.set("count_known", Data(true));
  set_list(data, "groups", ranked_groups(context, list, entries, page));
  set_text(data, "empty", entries.empty() ? "この手引きには、まだ当てはまる文書がありません。" : "");
  set_list(data, "siblings", term_entries(context, family, page));
  set_text(data, "siblings_label", list.label);
  return finish_page(context, frame, "list", data);
}

OutputFile render_family_index(const RenderContext& context, std::size_t family) {
  const config::Config& config = *context.book.config;
  const config::ListFamily& list = config.lists[family];
  const PageFrame frame = {link::index_page_of(list),
                           list.label,
                           list.lead,
                           "page-index",
                           {{"ホーム", "index.html"}, {list.label, {}}}};
  Data data = frame_data(context, frame);
  set_text(data, "lead", list.lead);
  set_text(data, "note", config.vocabularies[list.vocabulary].note);
  Data group;
  set_text(group, "group_label", {});
  set_list(group, "entries", term_entries(context, family, frame.path));
  data.set("groups", Data(DataList{group}));
  return finish_page(context, frame, "index", data);
}

OutputFile render_folder_index(const RenderContext& context, const config::Folder& folder,
                               const std::vector<model::DocumentId>& documents) {
  const PageFrame frame = {folder.key + "/index.html",
                           folder.label,
                           folder.lead,
                           "page-list",
                           {{"ホーム", "index.html"}, {folder.label, {}}}};
  Data data = frame_data(context, frame);
  set_text(data, "lead", folder.lead);
  set_text(data, "count", count_text(documents.size()));
  data.set("count_known", Data(true));
  DataList groups;
  for (const config::Form& form : context.book.config->forms) {
    DataList rows;
    for (const model::DocumentId id : documents) {
      if (context.book[id].form == &form) rows.push_back(row_data(context, id, frame.path));
    }
    if (rows.empty()) continue;
    Data group = rows_group(form.label, "form-" + form.key, rows);
    set_text(group, "group_lead", form.description);
    groups.push_back(std::move(group));
  }
  if (groups.size() == 1) set_text(groups.front(), "group_label", {});
  set_list(data, "groups", groups);
  set_list(data, "siblings", {});
  return finish_page(context, frame, "list", data);
}

}  // namespace

std::vector<OutputFile> render_lists(const RenderContext& context) {
  std::vector<OutputFile> pages;
  const config::Config& config = *context.book.config;
  for (std::size_t family = 0; family < config.lists.size(); ++family) {
    pages.push_back(render_family_index(context, family));
    for (std::size_t term = 0; term < context.graph.lists[family].size(); ++term) {
      pages.push_back(render_term_page(context, family, term));
    }
  }
  for (const config::Folder& folder : config.folders) {
    const auto documents = context.graph.in_order.find(folder.key);
    if (documents == context.graph.in_order.end()) continue;
    pages.push_back(render_folder_index(context, folder, documents->second));
  }
  return pages;
}

}  // namespace shirube::render
