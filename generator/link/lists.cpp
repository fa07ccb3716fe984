#include "link/lists.h"

#include <algorithm>
#include <set>
#include <utility>

#include "link/list_members.h"

namespace shirube::link {
namespace {

using model::DocumentId;
using model::PlaceId;

void sort_list(const ReadingOrder& order, std::vector<ListEntry>& list) {
  std::sort(list.begin(), list.end(), [&](const ListEntry& a, const ListEntry& b) {
    return a.rank != b.rank ? a.rank < b.rank : order.before(a.document, b.document);
  });
}

/// The places that fields name, those of records among them.
void add_named_places(const model::Handbook& book, const std::vector<parse::FieldValue>& values,
                      std::set<PlaceId>& places) {
  for (const parse::FieldValue& value : values) {
    const bool names_places =
        value.field->type == config::FieldType::Place || value.field->type == config::FieldType::Places;
    for (std::size_t i = 0; names_places && i < value.words.size(); ++i) {
      if (const auto place = book.find_place(value.words[i].text)) places.insert(*place);
    }
    for (const parse::Record& record : value.records) add_named_places(book, record.values, places);
  }
}

}  // namespace

void add_lists(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph) {
  for (const config::ListFamily& family : book.config->lists) {
    ListMembers members(*book.config, family);
    std::vector<std::vector<ListEntry>> lists(book.config->vocabularies[family.vocabulary].terms.size());
    for (std::size_t i = 0; i < book.documents.size(); ++i) {
      for (auto& [term, entry] : members.entries_of(book, DocumentId{i})) {
        lists[term].push_back(std::move(entry));
      }
    }
    for (std::vector<ListEntry>& list : lists) sort_list(order, list);
    graph.lists.push_back(std::move(lists));
  }
}

void add_places(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph) {
  std::set<PlaceId> pages;
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    add_named_places(book, book.documents[i].fields, pages);
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

void add_order(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph) {
  for (const DocumentId id : order.documents()) graph.in_order[book[id].folder].push_back(id);
}

}  // namespace shirube::link
