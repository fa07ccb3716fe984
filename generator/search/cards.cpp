#include "search/cards.h"

#include <algorithm>

#include "search/bytes.h"
#include "text/json.h"

namespace shirube::search {
namespace {

using text::json_list;
using text::json_string;

/// A shard of texts is closed when it is as long: about 12 kB when packed.
constexpr std::size_t kTextBytes = 32768;

std::string numbers_json(const std::vector<std::uint32_t>& numbers) {
  std::vector<std::string> parts;
  for (const std::uint32_t number : numbers) parts.push_back(std::to_string(number));
  return json_list(parts);
}

std::string unit_json(const Unit& unit, const Item& item) {
  std::vector<std::string> parts = {json_string(unit.heading), json_string(unit.anchor)};
  const bool everywhere = unit.editions.empty() || unit.editions.size() == item.values.back().size();
  if (!everywhere) parts.push_back(numbers_json(unit.editions));
  return json_list(parts);
}

std::string moved_json(const Shelved& shelved) {
  std::string members;
  for (const auto& [value, url] : shelved.moved) {
    members += (members.empty() ? "\"" : ",\"") + std::to_string(value) + "\":" + json_string(url);
  }
  return "{" + members + "}";
}

std::string card_json(const Item& item) {
  std::vector<std::string> values;
  for (const std::vector<std::uint32_t>& facet : item.values) values.push_back(numbers_json(facet));
  std::vector<std::string> units;
  for (const Unit& unit : item.units) units.push_back(unit_json(unit, item));
  std::vector<std::string> parts = {json_string(item.title), json_string(item.url),       json_list(values),
                                    json_string(item.place), json_string(item.date_text), json_list(units)};
  if (!item.shelved.sentence.empty()) {
    parts.push_back(json_string(item.shelved.sentence));
    parts.push_back(moved_json(item.shelved));
    parts.push_back(json_string(item.shelved.withdrawn));
  }
  return json_list(parts);
}

/// Every line but the title or heading, which stands beside the text.
std::string text_json(const Item& item, const Unit& unit) {
  const bool page = &unit == &item.units.front();
  const std::string& head = page ? item.title : unit.heading;
  std::string text;
  for (std::size_t i = 1; i < unit.lines.size(); ++i) text += (i > 1 ? "\n" : "") + unit.lines[i].text;
  return json_list({json_string(head), json_string(text)});
}

}  // namespace

std::vector<std::string> encode_cards(const Corpus& corpus) {
  std::vector<std::string> shards;
  for (std::size_t begin = 0; begin < corpus.items.size(); begin += kCardsInShard) {
    std::vector<std::string> cards;
    const std::size_t end = std::min(begin + kCardsInShard, corpus.items.size());
    for (std::size_t i = begin; i < end; ++i) cards.push_back(card_json(corpus.items[i]));
    shards.push_back(json_list(cards));
  }
  return shards;
}

std::string encode_facet(const Corpus& corpus, std::size_t facet) {
  std::string out;
  for (const Item& item : corpus.items) {
    add_varint(out, item.values[facet].size());
    for (const std::uint32_t value : item.values[facet]) add_varint(out, value);
  }
  return out;
}

std::string encode_dates(const Corpus& corpus) {
  std::string out;
  for (const Item& item : corpus.items) add_varint(out, item.date);
  return out;
}

std::string encode_unit_counts(const Corpus& corpus) {
  std::string out;
  for (const Item& item : corpus.items) add_varint(out, item.units.size());
  const bool one_each = std::all_of(corpus.items.begin(), corpus.items.end(),
                                    [](const Item& item) { return item.units.size() == 1; });
  return one_each ? std::string() : out;
}

TextShards encode_texts(const Corpus& corpus) {
  TextShards texts;
  std::string units;
  std::size_t count = 0;
  const auto close = [&] {
    if (count == 0) return;
    texts.shards.push_back("[" + units + "]");
    add_varint(texts.unit_counts, count);
    units.clear();
    count = 0;
  };
  for (const Item& item : corpus.items) {
    for (const Unit& unit : item.units) {
      units += (count++ > 0 ? "," : "") + text_json(item, unit);
      if (units.size() >= kTextBytes) close();
    }
  }
  close();
  return texts;
}

}  // namespace shirube::search
