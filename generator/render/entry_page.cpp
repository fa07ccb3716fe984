#include "render/entry_page.h"

#include <algorithm>
#include <set>
#include <utility>

#include "link/extracts.h"
#include "link/urls.h"
#include "render/facts.h"
#include "render/hierarchy_html.h"
#include "render/html.h"
#include "text/fold.h"

namespace shirube::render {
namespace {

using link::relative_url;
using model::DocumentId;

/// So many documents of an entry, and so many items of each, are enough to see what became of it.
constexpr std::size_t kOutcomes = 5;
constexpr std::size_t kOutcomeItems = 6;

class EntryPage {
 public:
  EntryPage(const RenderContext& context, model::EntryId id, const EntryLinks& links)
      : context_(context),
        book_(context.book),
        id_(id),
        entry_(context.book[id]),
        catalogue_(context.book.config->catalogues[entry_.catalogue]),
        links_(links),
        page_(link::page_of(context.book, id)) {}

  OutputFile render() const {
    const PageFrame frame = {
        page_,
        entry_.name,
        catalogue_.noun + "「" + entry_.name + "」の説明と、この手引きでの取組です。",
        "page-list page-entry",
        {{"ホーム", "index.html"}, {catalogue_.label, link::index_page_of(catalogue_)}, {entry_.name, {}}}};
    Data data = frame_data(context_, frame);
    set_text(data, "list_kind", catalogue_.noun);
    set_text(data, "noun", catalogue_.noun);
    set_text(data, "count", count_text(entry_.declared.size()));
    set_text(data, "spellings", spellings());
    add_place(data);
    add_definition(data);
    set_list(data, "facts", facts());
    data.set("record_groups", Data(DataList{}));
    set_text(data, "tree", hierarchy_html(context_, id_, page_));
    set_list(data, "groups", groups());
    set_list(data, "families", families());
    set_list(data, "neighbours", neighbours());
    set_list(data, "actors", actors());
    set_list(data, "outcomes", outcomes());
    return finish_page(context_, frame, "entry", data);
  }

 private:
  /// How documents spell it, when they do not all spell it as the page does.
  std::string spellings() const {
    std::vector<std::string> all;
    for (const model::Declaration& declaration : entry_.declared) {
      if (std::find(all.begin(), all.end(), declaration.spelling) == all.end())
        all.push_back(declaration.spelling);
    }
    if (all.size() == 1 && all.front() == entry_.name) return {};
    std::string out;
    for (const std::string& spelling : all) out += (out.empty() ? "" : "、") + spelling;
    return out;
  }

  void add_place(Data& data) const {
    Data place(false);
    if (entry_.place) {
      place = link_data(book_[*entry_.place].name, relative_url(page_, link::page_of(book_, *entry_.place)));
    }
    data.set("place", std::move(place));
    const bool known = catalogue_.scope == config::Scope::Place && !entry_.place;
    set_text(data, "owner",
             known ? context_.book.place_line(entry_.declared.front().document) : std::string());
  }

  void add_definition(Data& data) const {
    Data definition(false);
    if (entry_.glossary) {
      const model::GlossaryTerm& term = book_.glossary[entry_.glossary->index];
      definition = link_data(term.term, relative_url(page_, "glossary.html") + "#" +
                                            link::encode_path(link::anchor_of_term(term)));
      set_text(definition, "brief", term.brief);
      set_text(definition, "gloss", term.gloss);
    }
    data.set("definition", std::move(definition));
  }

  /// What the documents say about it, each fact by the first that says so; the unknown is said to be unknown.
  DataList facts() const {
    DataList rows;
    std::string unknown;
    for (const config::Field& field : entry_.declared.front().field->fields) {
      if (field.key == "name" || field.key == "slug" || field.key == "place") continue;
      if (const parse::FieldValue* value = book_.find(id_, field.key)) {
        rows.push_back(fact_data(field.label, fact_html(*value)));
      } else if (!field.optional_row) {
        unknown += (unknown.empty() ? "" : "、") + field.label;
      }
    }
    if (!unknown.empty()) {
      rows.push_back(fact_data("記載のない項目", "<span class=\"unlisted\">" + escaped(unknown) + "</span>"));
    }
    return rows;
  }

  /// Other entries that a fact names lead to their pages.
  std::string fact_html(const parse::FieldValue& value) const {
    const std::string& key = value.field->key;
    if (key != "parent" && key != "reports_to") return field_html(context_, page_, value);
    std::string out;
    for (const parse::Word& word : value.words) out += (out.empty() ? "" : "、") + superior_html(word.text);
    return out;
  }

  std::string superior_html(const std::string& name) const {
    for (const model::Tie& superior : entry_.superiors) {
      if (text::fold_word(book_[superior.entry].name) != text::fold_word(name)) continue;
      return "<a href=\"" + escaped(relative_url(page_, link::page_of(book_, superior.entry))) + "\">" +
             escaped(name) + "</a>";
    }
    return escaped(name);
  }

  /// The documents that declare it, by folder, then those that only write of it.
  DataList groups() const {
    DataList groups;
    for (const config::Folder& folder : book_.config->folders) {
      DataList rows;
      for (const model::Declaration& declaration : entry_.declared) {
        if (book_[declaration.document].folder != folder.key) continue;
        rows.push_back(row_data(context_, declaration.document, page_, declaration.field->label));
      }
      if (!rows.empty()) groups.push_back(rows_group(folder.label, "in-" + folder.key, std::move(rows)));
    }
    DataList rows;
    for (const DocumentId document : context_.relations.mentions[id_.index]) {
      rows.push_back(row_data(context_, document, page_));
    }
    if (!rows.empty()) groups.push_back(rows_group("本文でふれている文書", "mentions", std::move(rows)));
    return groups;
  }

  /// Where on the lists the documents that declare it stand, with counts.
  DataList families() const {
    DataList families;
    const config::Config& config = *book_.config;
    for (std::size_t i = 0; i < config.lists.size(); ++i) {
      if (config.lists[i].by != config::Membership::Fields || !config.lists[i].in_header) continue;
      std::map<std::size_t, std::size_t> counts;
      for (const model::Declaration& declaration : entry_.declared) {
        for (const std::size_t term : links_.terms_of_document[i][declaration.document.index]) ++counts[term];
      }
      DataList chips;
      for (const auto& [term, count] : counts) {
        const config::Term& word = config.vocabularies[config.lists[i].vocabulary].terms[term];
        Data chip = link_data(word.label, relative_url(page_, link::page_of_list(config.lists[i], word)));
        set_text(chip, "color", word.color);
        set_text(chip, "count", count_text(count));
        chips.push_back(std::move(chip));
      }
      if (chips.empty()) continue;
      Data family;
      set_text(family, "label", config.lists[i].short_label);
      set_list(family, "terms", std::move(chips));
      families.push_back(std::move(family));
    }
    return families;
  }

  /// The lists its records put its documents on: the kinds of those who take part.
  DataList actors() const {
    const config::Config& config = *book_.config;
    DataList groups;
    DataList chips;
    const auto& all = links_.memberships[id_.index];
    for (std::size_t i = 0; i < all.size(); ++i) {
      const config::ListFamily& family = config.lists[all[i].family];
      const config::Term& term = config.vocabularies[family.vocabulary].terms[all[i].term];
      chips.push_back(link_data(term.label, relative_url(page_, link::page_of_list(family, term))));
      if (i + 1 < all.size() && all[i + 1].family == all[i].family) continue;
      Data group;
      set_text(group, "label", family.short_label);
      set_text(group, "anchor", "in-" + family.key);
      set_list(group, "terms", std::move(chips));
      groups.push_back(std::move(group));
      chips.clear();
    }
    return groups;
  }

  /// What became of it: the items of the declared extract in the documents that declare the entry.
  DataList outcomes() const {
    DataList documents;
    if (!catalogue_.outcome) return documents;
    for (const model::Declaration& declaration : entry_.declared) {
      if (documents.size() == kOutcomes) break;
      const std::string page = relative_url(page_, link::page_of(book_, declaration.document));
      DataList items;
      for (const link::Item& item :
           link::items_of(book_, book_.config->extracts[*catalogue_.outcome], declaration.document)) {
        if (items.size() == kOutcomeItems) break;
        items.push_back(link_data(item.text, page + "#" + link::encode_path(item.anchor)));
      }
      if (items.empty()) continue;
      Data document = link_data(book_[declaration.document].title(), page);
      set_list(document, "items", std::move(items));
      documents.push_back(std::move(document));
    }
    return documents;
  }

  DataList neighbours() const {
    DataList chips;
    for (const relate::Neighbour& neighbour : context_.relations.neighbours[id_.index]) {
      Data chip =
          link_data(book_[neighbour.entry].name, relative_url(page_, link::page_of(book_, neighbour.entry)));
      set_text(chip, "count", neighbour.together > 1 ? count_text(neighbour.together) : std::string());
      chips.push_back(std::move(chip));
    }
    return chips;
  }

  const RenderContext& context_;
  const model::Handbook& book_;
  model::EntryId id_;
  const model::Entry& entry_;
  const config::Catalogue& catalogue_;
  const EntryLinks& links_;
  std::string page_;
};

/// Notes of a list name the records that put a document on it; those that are entries get the membership.
void add_memberships(const model::Handbook& book, const link::ListEntry& entry,
                     const EntryLinks::Membership& membership, EntryLinks& links) {
  if (entry.notes.empty()) return;
  for (const model::EntryId id : book.entries_of[entry.document.index]) {
    const model::Declaration& declaration = *book.declaration(id, entry.document);
    const bool named = declaration.record != nullptr && std::find(entry.notes.begin(), entry.notes.end(),
                                                                  declaration.spelling) != entry.notes.end();
    if (named) links.memberships[id.index].push_back(membership);
  }
}

}  // namespace

EntryLinks collect_entry_links(const RenderContext& context) {
  EntryLinks links;
  links.memberships.resize(context.book.entries.size());
  for (std::size_t family = 0; family < context.graph.lists.size(); ++family) {
    const auto& lists = context.graph.lists[family];
    links.terms_of_document.emplace_back(context.book.documents.size());
    for (std::size_t term = 0; term < lists.size(); ++term) {
      for (const link::ListEntry& entry : lists[term]) {
        links.terms_of_document.back()[entry.document.index].push_back(term);
        add_memberships(context.book, entry, {family, term}, links);
      }
    }
  }
  for (auto& all : links.memberships) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  return links;
}

OutputFile render_entry(const RenderContext& context, model::EntryId id, const EntryLinks& links) {
  return EntryPage(context, id, links).render();
}

}  // namespace shirube::render
