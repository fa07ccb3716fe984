#include "relate/reasons.h"

#include <algorithm>

namespace shirube::relate {
namespace {

constexpr std::size_t kWords = 3;
constexpr std::size_t kCommonPart = 3;  ///< what more than a third of the documents say is said everywhere

struct Shared {
  Feature feature;
  double weight = 0;
};

std::vector<Shared> shared_features(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  std::vector<Shared> shared;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->key == y->key) {
      shared.push_back({*x, x->strength * y->strength});
      ++x;
      ++y;
    } else {
      x->key < y->key ? ++x : ++y;
    }
  }
  std::stable_sort(shared.begin(), shared.end(),
                   [](const Shared& one, const Shared& other) { return one.weight > other.weight; });
  return shared;
}

}  // namespace

std::string ReasonWriter::entry_label(model::EntryId entry, model::DocumentId from) const {
  if (const model::Declaration* own = book_.declaration(entry, from)) return own->field->label;
  return book_.config->catalogues[book_[entry].catalogue].noun;
}

Reason ReasonWriter::reason_of(const Feature& feature, double weight, model::DocumentId from) const {
  const config::Config& config = *book_.config;
  const Kind& kind = features_.kinds[kind_of(feature.key)];
  const std::size_t id = id_of(feature.key);
  switch (kind.origin) {
    case Origin::List: {
      const config::ListFamily& family = config.lists[kind.index];
      return {"同じ" + family.short_label, {config.vocabularies[family.vocabulary].terms[id].label}, weight};
    }
    case Origin::Catalogue:
      return {"同じ" + entry_label(model::EntryId{id}, from), {book_.entries[id].name}, weight};
    case Origin::Place:
      return {"同じ地域", {book_.places[id].name}, weight};
    case Origin::Prefecture:
      return {"同じ都道府県", {book_.places[id].name}, weight};
    case Origin::Entity:
      return {"同じ種別", {config.vocabularies[*config.entities].terms[id].label}, weight};
    case Origin::Text:
      break;
  }
  return {"どちらの文章にもある言葉", {vocabulary_.words[id]}, weight};
}

/// Two texts that both say 仕組み may be alike, but nobody would call that a reason: a word of the text is
/// one when the handbook itself names it, as a term of its glossary or as a keyword, and when it is not
/// everywhere.
bool ReasonWriter::is_telling(const Feature& feature) const {
  if (features_.kinds[kind_of(feature.key)].origin != Origin::Text) return true;
  const std::size_t word = id_of(feature.key);
  return word < vocabulary_.named && vocabulary_.documents_with[word] * kCommonPart <= book_.documents.size();
}

std::vector<Reason> ReasonWriter::between(model::DocumentId from, model::DocumentId to) const {
  std::vector<Reason> reasons;
  for (const Shared& shared :
       shared_features(features_.of_document[from.index], features_.of_document[to.index])) {
    if (!is_telling(shared.feature)) continue;
    Reason reason = reason_of(shared.feature, shared.weight, from);
    const auto same = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const Reason& known) { return known.label == reason.label; });
    if (same == reasons.end()) {
      reasons.push_back(std::move(reason));
      continue;
    }
    same->weight += reason.weight;
    const bool word = features_.kinds[kind_of(shared.feature.key)].origin == Origin::Text;
    if (!word || same->words.size() < kWords) same->words.push_back(std::move(reason.words.front()));
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return a.weight > b.weight; });
  return reasons;
}

}  // namespace shirube::relate
