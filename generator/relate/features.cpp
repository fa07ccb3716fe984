#include "relate/features.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace shirube::relate {
namespace {

using model::DocumentId;
using model::PlaceId;

/// A document whose secondary field, such as a further theme, puts it on a list has less of it.
constexpr double kSecondary = 0.7;

bool takes_part(const parse::Document& document) {
  return document.form->layout != config::Layout::Plain;
}

template <typename Declared>
std::optional<std::size_t> index_of(const std::vector<Declared>& declared, const std::string& key) {
  const auto found =
      std::find_if(declared.begin(), declared.end(), [&](const Declared& one) { return one.key == key; });
  if (found == declared.end()) return std::nullopt;
  return static_cast<std::size_t>(found - declared.begin());
}

Kind kind_named(const config::Config& config, const config::Weight& weight) {
  if (weight.name == "place") return {Origin::Place, 0, weight.weight};
  if (weight.name == "prefecture") return {Origin::Prefecture, 0, weight.weight};
  if (weight.name == "entity") return {Origin::Entity, 0, weight.weight};
  if (const auto list = index_of(config.lists, weight.name)) return {Origin::List, *list, weight.weight};
  if (const auto catalogue = index_of(config.catalogues, weight.name))
    return {Origin::Catalogue, *catalogue, weight.weight};
  return {Origin::Text, 0, weight.weight};
}

class Collector {
 public:
  Collector(const model::Handbook& book, const link::LinkGraph& graph, const Vocabulary& vocabulary)
      : book_(book), graph_(graph), vocabulary_(vocabulary) {
    for (const config::Weight& weight : book.config->related.weights) {
      if (weight.weight > 0) table_.kinds.push_back(kind_named(*book.config, weight));
    }
    table_.of_document.resize(book.documents.size());
  }

  FeatureTable collect() {
    for (std::size_t kind = 0; kind < table_.kinds.size(); ++kind) {
      if (table_.kinds[kind].origin == Origin::List) add_lists(kind);
    }
    for (std::size_t i = 0; i < book_.documents.size(); ++i) {
      if (!takes_part(book_.documents[i])) {
        table_.of_document[i].clear();
        continue;
      }
      ++documents_;
      for (std::size_t kind = 0; kind < table_.kinds.size(); ++kind) add_own(kind, DocumentId{i});
    }
    sort_and_weigh();
    return std::move(table_);
  }

 private:
  void add(DocumentId id, std::size_t kind, std::size_t feature, double strength) {
    table_.of_document[id.index].push_back({feature_key(kind, feature), strength});
  }

  void add_lists(std::size_t kind) {
    const auto& lists = graph_.lists[table_.kinds[kind].index];
    for (std::size_t term = 0; term < lists.size(); ++term) {
      for (const link::ListEntry& entry : lists[term]) {
        add(entry.document, kind, term, entry.rank == 0 ? 1 : kSecondary);
      }
    }
  }

  void add_own(std::size_t kind, DocumentId id) {
    switch (table_.kinds[kind].origin) {
      case Origin::List:
        break;  // by add_lists, term by term
      case Origin::Catalogue:
        for (const model::EntryId entry : book_.entries_of[id.index]) {
          if (book_[entry].catalogue == table_.kinds[kind].index) add(id, kind, entry.index, 1);
        }
        break;
      case Origin::Text:
        add_words(kind, id);
        break;
      default:
        if (const auto place = book_.place_of[id.index]) add_place(kind, id, *place);
        break;
    }
  }

  void add_place(std::size_t kind, DocumentId id, PlaceId place) {
    const model::Place& own = book_[place];
    if (table_.kinds[kind].origin == Origin::Prefecture) {
      if (own.prefecture || own.is_prefecture) add(id, kind, own.prefecture.value_or(place).index, 1);
    } else if (table_.kinds[kind].origin == Origin::Entity) {
      if (own.entity) add(id, kind, *own.entity, 1);
    } else {
      add(id, kind, place.index, 1);
      for (const PlaceId area : own.areas) add(id, kind, area.index, kSecondary);
    }
  }

  void add_words(std::size_t kind, DocumentId id) {
    if (vocabulary_.counts_of.empty()) return;
    std::vector<Feature> words;
    double square = 0;
    for (const WordCount& one : vocabulary_.counts_of[id.index]) {
      const double documents = vocabulary_.documents_with[one.word];
      if (documents < 2) continue;
      const double strength =
          (1 + std::log(one.count)) * std::log(static_cast<double>(book_.documents.size()) / documents);
      if (strength <= 0) continue;
      words.push_back({feature_key(kind, one.word), strength});
      square += strength * strength;
    }
    const double length = std::sqrt(square / table_.kinds[kind].weight);
    for (Feature& word : words) word.strength /= length;
    std::vector<Feature>& all = table_.of_document[id.index];
    all.insert(all.end(), words.begin(), words.end());
  }

  void sort_and_weigh() {
    std::vector<FeatureKey> keys;
    for (const std::vector<Feature>& features : table_.of_document) {
      for (const Feature& feature : features) {
        if (table_.kinds[kind_of(feature.key)].origin != Origin::Text) keys.push_back(feature.key);
      }
    }
    std::sort(keys.begin(), keys.end());
    tbb::parallel_for(std::size_t{0}, table_.of_document.size(), [&](std::size_t i) {
      std::vector<Feature>& features = table_.of_document[i];
      std::sort(features.begin(), features.end(),
                [](const Feature& a, const Feature& b) { return a.key < b.key; });
      for (Feature& feature : features) weigh(feature, keys);
    });
  }

  void weigh(Feature& feature, const std::vector<FeatureKey>& keys) const {
    const Kind& kind = table_.kinds[kind_of(feature.key)];
    if (kind.origin == Origin::Text) return;  // weighed already: a vector of length √weight
    const auto [first, last] = std::equal_range(keys.begin(), keys.end(), feature.key);
    const auto all = static_cast<double>(documents_);
    const double rarity = std::log1p(all / static_cast<double>(last - first)) / std::log1p(all);
    feature.strength *= std::sqrt(kind.weight * rarity);
  }

  const model::Handbook& book_;
  const link::LinkGraph& graph_;
  const Vocabulary& vocabulary_;
  FeatureTable table_;
  std::size_t documents_ = 0;
};

}  // namespace

FeatureTable collect_features(const model::Handbook& book, const link::LinkGraph& graph,
                              const Vocabulary& vocabulary) {
  return Collector(book, graph, vocabulary).collect();
}

}  // namespace shirube::relate
