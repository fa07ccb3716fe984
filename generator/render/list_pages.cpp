#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "config/list_families.h"
#include "link/urls.h"
#include "render/contribute_pages.h"
#include "render/page_data.h"
#include "render/tile_map.h"

namespace shirube::render {
namespace {

using link::relative_url;

DataList term_entries(const RenderContext& context, std::size_t family, const std::string& page) {
  const config::Config& config = *context.book.config;
  const config::ListFamily& list = config.lists[family];
  DataList entries;
  const std::vector<config::Term>& terms = config.vocabularies[list.vocabulary].terms;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    if (!config::has_list(config, list, term)) continue;
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

/// One page of a family, and its rows.
class TermPage {
 public:
  TermPage(const RenderContext& context, std::size_t family, std::size_t term)
      : context_(context),
        family_(family),
        term_(term),
        list_(context.book.config->lists[family]),
        vocabulary_(context.book.config->vocabularies[list_.vocabulary]),
        entries_(context.graph.lists[family][term]),
        page_(link::page_of_list(list_, vocabulary_.terms[term])) {}

  OutputFile render() const {
    const config::Term& word = vocabulary_.terms[term_];
    const PageFrame frame = {
        page_,
        word.label,
        list_.label + "：" + word.label,
        "page-list",
        {{"ホーム", "index.html"}, {list_.label, link::index_page_of(list_)}, {word.label, {}}}};
    Data data = frame_data(context_, frame);
    set_text(data, "list_kind", vocabulary_.label);
    set_text(data, "lead", word.note.empty() ? list_.lead : word.note);
    set_text(data, "color", word.color);
    set_text(data, "count", count_text(entries_.size()));
    data.set("count_known", Data(true));
    set_list(data, "crossings", crossings(context_, family_, term_, page_));
    set_list(data, "groups", groups());
    set_text(data, "empty", entries_.empty() ? "この手引きには、まだ当てはまる文書がありません。" : "");
    set_list(data, "siblings", term_entries(context_, family_, page_));
    set_text(data, "siblings_label", list_.label);
    add_map(context_, page_, entries_, data);
    return finish_page(context_, frame, "list", data);
  }

 private:
  /// One group for each field that puts a document on the list, the strongest first.
  DataList groups() const {
    DataList groups;
    for (std::size_t i = 0; i < entries_.size();) {
      const std::size_t rank = entries_[i].rank;
      const std::string label = field_label(entries_[i]);
      DataList rows;
      for (; i < entries_.size() && entries_[i].rank == rank; ++i) rows.push_back(row(entries_[i]));
      groups.push_back(rows_group(label, "rank-" + count_text(rank + 1), std::move(rows)));
    }
    return groups;
  }

  std::string field_label(const link::ListEntry& entry) const {
    if (list_.fields.size() < 2) return {};
    const config::FieldPath path = config::field_path(list_.fields[entry.rank]);
    return config::find_field(*context_.book[entry.document].form, path)->label;
  }

  Data row(const link::ListEntry& entry) const {
    const bool by_subheadings = list_.by == config::Membership::Subheadings;
    return row_data(context_, entry.document, page_, records_note(entry),
                    by_subheadings ? subheadings(entry) : DataList());
  }

  /// The records that name the term: 協議の場：居住支援部会、地域移行部会.
  std::string records_note(const link::ListEntry& entry) const {
    if (list_.by != config::Membership::Fields || entry.notes.empty()) return {};
    const config::FieldPath path = config::field_path(list_.fields[entry.rank]);
    std::string note = config::find_field(*context_.book[entry.document].form, {path.field, {}})->label;
    for (const std::string& name : entry.notes) note += (&name == &entry.notes.front() ? "：" : "、") + name;
    return note;
  }

  DataList subheadings(const link::ListEntry& entry) const {
    const parse::Document& document = context_.book[entry.document];
    const std::string target = relative_url(page_, link::page_of(context_.book, entry.document));
    DataList links;
    for (const parse::Heading& heading : document.headings) {
      if (std::find(entry.notes.begin(), entry.notes.end(), heading.anchor) == entry.notes.end()) continue;
      links.push_back(link_data(heading.text, target + "#" + heading.anchor));
    }
    return links;
  }

  const RenderContext& context_;
  std::size_t family_, term_;
  const config::ListFamily& list_;
  const config::Vocabulary& vocabulary_;
  const std::vector<link::ListEntry>& entries_;
  std::string page_;
};

/// The other ways to the same documents: tables that cross this family with another, and the other families.
DataList other_ways(const RenderContext& context, std::size_t family, const std::string& page) {
  DataList ways = matrix_links(context, family, page);
  const std::vector<config::ListFamily>& lists = context.book.config->lists;
  for (std::size_t other = 0; other < lists.size(); ++other) {
    if (other == family) continue;
    ways.push_back(link_data(lists[other].label, relative_url(page, link::index_page_of(lists[other]))));
  }
  return ways;
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
  set_list(data, "ways", other_ways(context, family, frame.path));
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
    Data group = rows_group(form.label, "form-" + form.key, std::move(rows));
    set_text(group, "group_lead", form.description);
    groups.push_back(std::move(group));
  }
  if (groups.size() == 1) set_text(groups.front(), "group_label", {});
  set_list(data, "groups", std::move(groups));
  set_list(data, "siblings", {});
  return finish_page(context, frame, "list", data);
}

}  // namespace

void render_lists(const RenderContext& context, const FileSink& sink) {
  const config::Config& config = *context.book.config;
  std::vector<std::pair<std::size_t, std::size_t>> terms;
  for (std::size_t family = 0; family < config.lists.size(); ++family) {
    sink(render_family_index(context, family));
    for (std::size_t term = 0; term < context.graph.lists[family].size(); ++term) {
      if (config::has_list(config, config.lists[family], term)) terms.emplace_back(family, term);
    }
  }
  tbb::parallel_for(std::size_t{0}, terms.size(), [&](std::size_t i) {
    sink(TermPage(context, terms[i].first, terms[i].second).render());
  });
  for (const config::Folder& folder : config.folders) {
    const auto documents = context.graph.in_order.find(folder.key);
    if (documents == context.graph.in_order.end()) continue;
    if (folder.key == kContributeFolder && takes_contributions(config)) continue;  // its own index has them
    sink(render_folder_index(context, folder, documents->second));
  }
}

}  // namespace shirube::render
