#include "link/lists.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "text/collate.h"

namespace shirube::link {
namespace {

using model::DocumentId;
using model::PlaceId;

/// Documents in the order of the forms, then of an `order` the author gave, then of the place, then of the
/// title.
class ReadingOrder {
 public:
  explicit ReadingOrder(const model::Handbook& book) {
    for (std::size_t i = 0; i < book.documents.size(); ++i) {
      const parse::Document& document = book.documents[i];
      const auto form = static_cast<std::size_t>(document.form - book.config->forms.data());
      const parse::FieldValue* order = document.find("order");
      const double wish = order != nullptr && order->quantity ? order->quantity->quantity.value : 0;
      const std::string place = book.place_of[i] ? book[*book.place_of[i]].id : "~";
      keys_.emplace_back(form, wish, place, text::sort_key(document.title()), i);
    }
  }

  void sort(std::vector<DocumentId>& documents) const {
    std::sort(documents.begin(), documents.end(),
              [&](DocumentId a, DocumentId b) { return keys_[a.index] < keys_[b.index]; });
  }

  bool before(const ListEntry& a, const ListEntry& b) const {
    return std::tie(a.rank, keys_[a.document.index]) < std::tie(b.rank, keys_[b.document.index]);
  }

 private:
  std::vector<std::tuple<std::size_t, double, std::string, std::string, std::size_t>> keys_;
};

void add_document(const model::Handbook& book, const config::ListFamily& family, DocumentId id,
                  std::vector<std::vector<ListEntry>>& lists) {
  std::set<std::size_t> seen;
  for (std::size_t rank = 0; rank < family.fields.size(); ++rank) {
    const parse::FieldValue* value = book[id].find(family.fields[rank]);
    if (value == nullptr || value->field->vocabulary != family.vocabulary) continue;
    for (const std::size_t term : value->terms) {
      if (seen.insert(term).second) lists[term].push_back({id, rank});
    }
  }
}

}  // namespace

void add_lists(const model::Handbook& book, LinkGraph& graph) {
  const ReadingOrder order(book);
  for (const config::ListFamily& family : book.config->lists) {
    std::vector<std::vector<ListEntry>> lists(book.config->vocabularies[family.vocabulary].terms.size());
    for (std::size_t i = 0; i < book.documents.size(); ++i) add_document(book, family, DocumentId{i}, lists);
    for (std::vector<ListEntry>& list : lists) {
      std::sort(list.begin(), list.end(),
                [&](const ListEntry& a, const ListEntry& b) { return order.before(a, b); });
    }
    graph.lists.push_back(std::move(lists));
  }
}

void add_places(const model::Handbook& book, LinkGraph& graph) {
  const ReadingOrder order(book);
  std::set<PlaceId> pages;
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    if (!book.place_of[i]) continue;
    const PlaceId id = *book.place_of[i];
    const model::Place& place = book[id];
    graph.by_place[id].push_back(DocumentId{i});
    graph.by_prefecture[place.prefecture.value_or(id)].push_back(DocumentId{i});
    pages.insert(id);
    pages.insert(place.members.begin(), place.members.end());
    pages.insert(place.areas.begin(), place.areas.end());
  }
  for (std::size_t i = 0; i < book.places.size(); ++i) {
    if (book.places[i].is_prefecture) pages.insert(PlaceId{i});
  }
  for (auto& [id, documents] : graph.by_place) order.sort(documents);
  for (auto& [id, documents] : graph.by_prefecture) order.sort(documents);
  graph.place_pages.assign(pages.begin(), pages.end());
}

void add_order(const model::Handbook& book, LinkGraph& graph) {
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    graph.in_order[book.documents[i].folder].push_back(DocumentId{i});
  }
  const ReadingOrder order(book);
  for (auto& [folder, documents] : graph.in_order) order.sort(documents);
}

}  // namespace shirube::link
