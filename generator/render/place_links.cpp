#include "render/place_links.h"

#include <utility>

#include "link/urls.h"
#include "render/place_tree.h"

namespace shirube::render {
namespace {

using link::relative_url;
using model::DocumentId;
using model::PlaceId;

constexpr std::size_t kOfOwnPlace = 8;
constexpr std::size_t kOfOtherPlace = 4;

class SamePlace {
 public:
  SamePlace(const RenderContext& context, DocumentId id, const std::string& page)
      : context_(context), book_(context.book), id_(id), page_(page) {}

  DataList rows() {
    const auto own = book_.place_of[id_.index];
    if (!own || book_[id_].find("pseudonym") != nullptr) return {};
    const model::Place& place = book_[*own];
    add(*own, kOfOwnPlace);
    for (const PlaceId area : place.areas) add(area, kOfOtherPlace);
    for (const PlaceId member : place.members) add(member, kOfOtherPlace);
    add_prefecture(place.prefecture.value_or(*own), *own);
    return std::move(rows_);
  }

 private:
  Data document(DocumentId id) const {
    Data data = link_data(book_[id].title(), relative_url(page_, link::page_of(book_, id)));
    set_text(data, "note", book_[id].form->label);
    return data;
  }

  Data row(PlaceId id, DataList documents, const std::string& rest) const {
    Data row;
    set_text(row, "place", book_[id].name);
    set_text(row, "place_href", relative_url(page_, link::page_of(book_, id)));
    set_list(row, "documents", std::move(documents));
    set_text(row, "rest", rest);
    return row;
  }

  /// The first documents of a place, and how many more there are.
  void add(PlaceId id, std::size_t most) {
    DataList documents = first_documents(id, most);
    if (documents.empty()) return;
    const std::size_t others = own_documents(context_, id).size() - (book_.place_of[id_.index] == id ? 1 : 0);
    const std::size_t rest = others - documents.size();
    rows_.push_back(
        row(id, std::move(documents), rest == 0 ? std::string() : "ほか" + count_text(rest) + "件"));
  }

  /// A prefecture may have hundreds of documents below it: its page shows them.
  void add_prefecture(PlaceId id, PlaceId own) {
    const auto all = context_.graph.by_prefecture.find(id);
    if (!book_[id].is_prefecture || all == context_.graph.by_prefecture.end()) return;
    DataList documents = id == own ? DataList{} : first_documents(id, kOfOtherPlace);
    if (all->second.size() == own_documents(context_, own).size()) return;  // they stand above
    rows_.push_back(row(id, std::move(documents),
                        book_[id].name + "内のすべての文書" + count_text(all->second.size()) + "件"));
  }

  DataList first_documents(PlaceId id, std::size_t most) const {
    DataList documents;
    for (const DocumentId other : own_documents(context_, id)) {
      if (documents.size() == most) break;
      if (other != id_) documents.push_back(document(other));
    }
    return documents;
  }

  const RenderContext& context_;
  const model::Handbook& book_;
  DocumentId id_;
  const std::string& page_;
  DataList rows_;
};

}  // namespace

void add_same_place(const RenderContext& context, DocumentId id, const std::string& page, Data& data) {
  set_list(data, "same_place", SamePlace(context, id, page).rows());
}

}  // namespace shirube::render
