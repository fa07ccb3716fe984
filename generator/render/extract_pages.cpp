#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "link/extracts.h"
#include "link/urls.h"
#include "render/clip.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

using link::Item;
using link::relative_url;

constexpr std::size_t kShownCharacters = 160;
constexpr std::size_t kTaste = 2;

class ExtractPages {
 public:
  explicit ExtractPages(const RenderContext& context)
      : context_(context), config_(*context.book.config), extracts_(config_.extracts) {
    for (const config::Extract& extract : extracts_) {
      std::vector<std::vector<Item>> items(context.book.documents.size());
      tbb::parallel_for(std::size_t{0}, items.size(), [&](std::size_t i) {
        items[i] = link::items_of(context.book, extract, model::DocumentId{i});
      });
      items_.push_back(std::move(items));
      counts_.emplace_back();
      for (const auto& entries : context.graph.lists[extract.family]) {
        std::size_t count = 0;
        for (const link::ListEntry& entry : entries) count += items_.back()[entry.document.index].size();
        counts_.back().push_back(count);
      }
    }
  }

  void render(const FileSink& sink) const {
    std::vector<std::pair<std::size_t, std::size_t>>
        wanted;  // by extract and term; behind the last term: the index
    for (std::size_t i = 0; i < extracts_.size(); ++i) {
      for (std::size_t term = 0; term <= counts_[i].size(); ++term) {
        if (term == counts_[i].size() || counts_[i][term] > 0) wanted.emplace_back(i, term);
      }
    }
    tbb::parallel_for(std::size_t{0}, wanted.size(), [&](std::size_t i) {
      const auto& [extract, term] = wanted[i];
      sink(term == counts_[extract].size() ? index_page(extract) : term_page(extract, term));
    });
  }

 private:
  const config::ListFamily& family(std::size_t extract) const {
    return config_.lists[extracts_[extract].family];
  }

  const std::vector<config::Term>& terms(std::size_t extract) const {
    return config_.vocabularies[family(extract).vocabulary].terms;
  }

  const std::vector<link::ListEntry>& entries(std::size_t extract, std::size_t term) const {
    return context_.graph.lists[extracts_[extract].family][term];
  }

  OutputFile index_page(std::size_t extract) const {
    const config::Extract& own = extracts_[extract];
    const PageFrame frame = {link::index_page_of(own),
                             own.label,
                             own.lead,
                             "page-index page-extract",
                             {{"ホーム", "index.html"}, {own.label, {}}},
                             "extracts.css"};
    Data data = frame_data(context_, frame);
    set_text(data, "lead", own.lead);
    DataList list;
    for (std::size_t term = 0; term < counts_[extract].size(); ++term) {
      list.push_back(index_entry(extract, term, frame.path));
    }
    set_list(data, "terms", std::move(list));
    DataList others;
    for (std::size_t i = 0; i < extracts_.size(); ++i) {
      const std::string page = link::index_page_of(extracts_[i]);
      if (i != extract) others.push_back(link_data(extracts_[i].label, relative_url(frame.path, page)));
    }
    set_list(data, "others", std::move(others));
    return finish_page(context_, frame, "extract-index", data);
  }

  Data index_entry(std::size_t extract, std::size_t term, const std::string& page) const {
    const config::Term& word = terms(extract)[term];
    const std::size_t count = counts_[extract][term];
    Data data = term_link(extract, term, page);
    if (count == 0) set_text(data, "href", {});
    set_text(data, "anchor", word.key);
    DataList tastes;
    for (const link::ListEntry& entry : entries(extract, term)) {
      for (const Item& item : items_[extract][entry.document.index]) {
        if (tastes.size() < kTaste) tastes.push_back(taste(entry.document, item, page));
      }
    }
    set_list(data, "tastes", std::move(tastes));
    return data;
  }

  Data taste(model::DocumentId id, const Item& item, const std::string& page) const {
    Data data = link_data(context_.book[id].title(), item_url(id, item, page));
    set_text(data, "text", clipped(item.text, kShownCharacters / 2));
    set_text(data, "row_place", context_.book.place_line(id));
    return data;
  }

  std::string item_url(model::DocumentId id, const Item& item, const std::string& page) const {
    return relative_url(page, link::page_of(context_.book, id)) + "#" + link::encode_path(item.anchor);
  }

  /// A link to the page of a term, with its count and tone.
  Data term_link(std::size_t extract, std::size_t term, const std::string& page) const {
    const config::Term& word = terms(extract)[term];
    const std::string target = link::page_of_extract(extracts_[extract], word);
    Data data = link_data(word.label, relative_url(page, target));
    set_text(data, "color", word.color);
    set_text(data, "count", count_text(counts_[extract][term]));
    data.set("current", Data(target == page));
    return data;
  }

  OutputFile term_page(std::size_t extract, std::size_t term) const {
    const config::Extract& own = extracts_[extract];
    const config::Term& word = terms(extract)[term];
    const PageFrame frame = {
        link::page_of_extract(own, word),
        own.label + "：" + word.label,
        own.lead,
        "page-list page-extract",
        {{"ホーム", "index.html"}, {own.label, link::index_page_of(own)}, {word.label, {}}},
        "extracts.css"};
    Data data = frame_data(context_, frame);
    set_text(data, "list_kind", own.label);
    set_text(data, "term", word.label);
    set_text(data, "color", word.color);
    set_text(data, "lead", own.lead);
    set_text(data, "count", count_text(counts_[extract][term]));
    set_list(data, "groups", groups(extract, term, frame.path));
    set_list(data, "others", others(extract, term, frame.path));
    set_list(data, "siblings", siblings(extract, frame.path));
    set_text(data, "siblings_label", own.label);
    return finish_page(context_, frame, "extract", data);
  }

  /// One group for each field that puts documents on the list: those whose main term it is come first.
  DataList groups(std::size_t extract, std::size_t term, const std::string& page) const {
    DataList groups;
    DataList cases;
    std::size_t count = 0;
    const std::vector<link::ListEntry>& list = entries(extract, term);
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::vector<Item>& items = items_[extract][list[i].document.index];
      count += items.size();
      if (!items.empty()) cases.push_back(case_data(list[i].document, items, page));
      const bool last = i + 1 == list.size() || list[i + 1].rank != list[i].rank;
      if (!last) continue;
      if (!cases.empty()) groups.push_back(group_data(family(extract), list[i], count, std::move(cases)));
      cases.clear();
      count = 0;
    }
    return groups;
  }

  Data group_data(const config::ListFamily& list, const link::ListEntry& entry, std::size_t count,
                  DataList cases) const {
    const bool named = list.fields.size() > 1 && entry.rank < list.fields.size();
    const parse::FieldValue* value =
        named ? context_.book[entry.document].find(list.fields[entry.rank]) : nullptr;
    Data group;
    set_text(group, "group_label", value == nullptr ? std::string() : value->field->label);
    set_text(group, "anchor", "rank-" + count_text(entry.rank + 1));
    set_text(group, "count", count_text(count));
    set_list(group, "cases", std::move(cases));
    return group;
  }

  Data case_data(model::DocumentId id, const std::vector<Item>& items, const std::string& page) const {
    Data data = link_data(context_.book[id].title(), relative_url(page, link::page_of(context_.book, id)));
    set_text(data, "row_place", context_.book.place_line(id));
    set_text(data, "row_form", context_.book[id].form->label);
    DataList list;
    for (const Item& item : items) list.push_back(item_data(id, item, page));
    set_list(data, "items", std::move(list));
    return html_data(context_.templates.render("extract-case", data));
  }

  /// What is cut leads on to the rest; what is whole names the section it stands in.
  Data item_data(model::DocumentId id, const Item& item, const std::string& page) const {
    const std::string text = clipped(item.text, kShownCharacters);
    const bool whole = text == item.text;
    Data data = link_data(whole ? item.heading : "続きを読む", item_url(id, item, page));
    set_text(data, "text", text);
    const std::string& title = context_.book[id].title();
    set_text(data, "context", whole ? title : title + "、" + item.heading);
    return data;
  }

  /// The same term in the other extracts, and on its list.
  DataList others(std::size_t extract, std::size_t term, const std::string& page) const {
    DataList links;
    for (std::size_t i = 0; i < extracts_.size(); ++i) {
      const bool there = i != extract && extracts_[i].family == extracts_[extract].family;
      if (!there || counts_[i][term] == 0) continue;
      Data data = term_link(i, term, page);
      set_text(data, "label", extracts_[i].label);
      links.push_back(std::move(data));
    }
    const std::string list = link::page_of_list(family(extract), terms(extract)[term]);
    Data data = link_data("「" + terms(extract)[term].label + "」の文書", relative_url(page, list));
    set_text(data, "count", count_text(entries(extract, term).size()));
    links.push_back(std::move(data));
    return links;
  }

  DataList siblings(std::size_t extract, const std::string& page) const {
    DataList links;
    for (std::size_t term = 0; term < counts_[extract].size(); ++term) {
      if (counts_[extract][term] > 0) links.push_back(term_link(extract, term, page));
    }
    return links;
  }

  const RenderContext& context_;
  const config::Config& config_;
  const std::vector<config::Extract>& extracts_;
  std::vector<std::vector<std::vector<Item>>> items_;  ///< for each extract, for each document
  std::vector<std::vector<std::size_t>> counts_;       ///< for each extract, for each term
};

}  // namespace

void render_extracts(const RenderContext& context, const FileSink& sink) {
  ExtractPages(context).render(sink);
}

}  // namespace shirube::render
