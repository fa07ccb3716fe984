#include "render/compare_page.h"

#include <utility>

#include "link/comparison.h"
#include "link/urls.h"
#include "render/clip.h"
#include "render/related_links.h"
#include "text/utf8.h"

namespace shirube::render {
namespace {

using link::Item;
using link::relative_url;
using model::DocumentId;

constexpr std::size_t kCellCharacters = 360;
constexpr std::size_t kWorthReading = 40;  ///< a shorter beginning of an item is left out

class ComparisonPage {
 public:
  ComparisonPage(const RenderContext& context, DocumentId id, const std::vector<Near>& near)
      : context_(context), id_(id), near_(near), page_(link::page_of_comparison(context.book, id)) {
    documents_.push_back(id);
    for (const Near& one : near) documents_.push_back(one.document);
  }

  OutputFile render() const {
    const config::Comparison& comparison = context_.book.config->comparison;
    const std::string& title = context_.book[id_].title();
    const PageFrame frame = {page_,
                             comparison.label + "：" + title,
                             comparison.lead,
                             "page-compare",
                             {{"ホーム", "index.html"},
                              {comparison.label, link::kComparePage},
                              {title, link::page_of(context_.book, id_)},
                              {"近い" + count_text(near_.size()) + "件と比べる", {}}},
                             "compare.css"};
    Data data = frame_data(context_, frame);
    set_text(data, "list_kind", comparison.label);
    set_text(data, "heading", title);
    set_text(data, "near_count", count_text(near_.size()));
    set_text(data, "columns", count_text(documents_.size()));
    set_text(data, "choose",
             relative_url(page_, link::kComparePage) + "#" +
                 link::encode_path(link::comparison_id(context_.book, id_)));
    set_list(data, "nearest", near_links());
    set_list(data, "cases", heads());
    set_list(data, "basics", basics());
    set_list(data, "rows", rows());
    return finish_page(context_, frame, "compare", data);
  }

 private:
  Data head(DocumentId id) const {
    Data data = link_data(context_.book[id].title(), relative_url(page_, link::page_of(context_.book, id)));
    set_text(data, "row_place", context_.book.place_line(id));
    set_text(data, "row_form", context_.book[id].form->label);
    return data;
  }

  DataList heads() const {
    DataList heads;
    for (const DocumentId id : documents_) heads.push_back(head(id));
    return heads;
  }

  DataList near_links() const {
    DataList list;
    for (const Near& one : near_) {
      list.push_back(related_link(context_, one.document, page_, one.reasons));
    }
    return list;
  }

  DataList basics() const {
    DataList cells;
    for (const DocumentId id : documents_) {
      Data cell = head(id);
      add_chips(context_, id, page_, cell);
      set_list(cell, "keywords", {});
      DataList facts;
      for (const auto& [label, text] : short_facts(context_, id)) {
        Data fact = link_data(label, {});
        set_text(fact, "text", text);
        facts.push_back(std::move(fact));
      }
      set_list(cell, "facts", std::move(facts));
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  DataList rows() const {
    DataList rows;
    for (const config::ComparisonRow& declared : context_.book.config->comparison.rows) {
      DataList cells;
      for (const DocumentId id : documents_) cells.push_back(cell(declared, id));
      Data row;
      set_text(row, "row_label", declared.label);
      set_list(row, "cells", std::move(cells));
      rows.push_back(std::move(row));
    }
    return rows;
  }

  /// Whole items while there is room; the first that does not fit is cut, and a link leads on.
  Data cell(const config::ComparisonRow& row, DocumentId id) const {
    Data data = head(id);
    DataList shown;
    std::size_t room = kCellCharacters;
    set_text(data, "more", {});
    for (const Item& item : link::items_in(context_.book, row.sections, id)) {
      const std::size_t length = text::count_code_points(item.text);
      if (length <= room || room >= kWorthReading) {
        Data one;
        set_text(one, "text", clipped(item.text, room));
        shown.push_back(std::move(one));
      }
      if (length > room) {
        set_more(id, item, data);
        break;
      }
      room -= length;
    }
    set_list(data, "items", std::move(shown));
    return data;
  }

  void set_more(DocumentId id, const Item& item, Data& data) const {
    set_text(data, "more",
             relative_url(page_, link::page_of(context_.book, id)) + "#" + link::encode_path(item.anchor));
    set_text(data, "section", item.heading);
  }

  const RenderContext& context_;
  DocumentId id_;
  const std::vector<Near>& near_;
  std::string page_;
  std::vector<DocumentId> documents_;
};

}  // namespace

OutputFile render_comparison(const RenderContext& context, DocumentId id, const std::vector<Near>& near) {
  return ComparisonPage(context, id, near).render();
}

}  // namespace shirube::render
