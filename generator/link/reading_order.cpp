#include "link/reading_order.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "text/collate.h"

namespace shirube::link {
namespace {

using model::DocumentId;
using Key = std::tuple<std::size_t, double, std::string, std::string, std::size_t>;

Key key_of(const model::Handbook& book, std::size_t i) {
  const parse::Document& document = book.documents[i];
  const auto form = static_cast<std::size_t>(document.form - book.config->forms.data());
  const parse::FieldValue* order = document.find("order");
  const double wish = order != nullptr && order->quantity ? order->quantity->quantity.value : 0;
  const std::string place = book.place_of[i] ? book[*book.place_of[i]].id : "~";
  return {form, wish, place, text::sort_key(document.title()), i};
}

}  // namespace

ReadingOrder::ReadingOrder(const model::Handbook& book) : position_(book.documents.size()) {
  std::vector<Key> keys;
  for (std::size_t i = 0; i < book.documents.size(); ++i) keys.push_back(key_of(book, i));
  std::sort(keys.begin(), keys.end());
  for (const Key& key : keys) {
    position_[std::get<4>(key)] = documents_.size();
    documents_.push_back(DocumentId{std::get<4>(key)});
  }
}

void ReadingOrder::sort(std::vector<DocumentId>& documents) const {
  std::sort(documents.begin(), documents.end(), [&](DocumentId a, DocumentId b) { return before(a, b); });
}

}  // namespace shirube::link
