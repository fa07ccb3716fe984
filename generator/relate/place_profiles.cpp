#include "relate/place_profiles.h"

#include <algorithm>

#include "relate/size_classes.h"

namespace shirube::relate {
namespace {

using model::DocumentId;

/// Whether `a` was true later than `b`.
bool is_newer(const parse::DatedQuantity& a, const parse::DatedQuantity& b) {
  if (!a.as_of || !b.as_of) return a.as_of.has_value() && !b.as_of.has_value();
  return a.as_of->end.value_or(a.as_of->begin) > b.as_of->end.value_or(b.as_of->begin);
}

Measure newest(const model::Handbook& book, const std::vector<DocumentId>& documents,
               const std::string& key) {
  Measure measure;
  for (const DocumentId id : documents) {
    const parse::FieldValue* value = book[id].find(key);
    if (value == nullptr || !value->quantity) continue;
    if (measure.quantity == nullptr || is_newer(*value->quantity, *measure.quantity)) {
      measure = {&*value->quantity, id};
    }
  }
  return measure;
}

std::optional<double> value_of(const Measure& measure) {
  return measure.quantity == nullptr ? std::nullopt : stated_value(measure.quantity->quantity);
}

/// The table of places comes first; it leaves blank what the codes alone do not tell.
void add_entity(const model::Handbook& book, const std::vector<DocumentId>& documents,
                PlaceProfile& profile) {
  profile.entity = book[profile.place].entity;
  if (!book.config->entities) return;
  for (const DocumentId id : documents) {
    for (const parse::FieldValue& value : book[id].fields) {
      if (profile.entity) return;
      const bool tells = value.field->type == config::FieldType::Term &&
                         value.field->vocabulary == *book.config->entities && !value.terms.empty();
      if (!tells) continue;
      profile.entity = value.terms.front();
      profile.entity_from = id;
    }
  }
}

void add_measures(const model::Handbook& book, const std::vector<DocumentId>& documents,
                  PlaceProfile& profile) {
  const config::SimilarPlaces& similar = *book.config->similar_places;
  profile.size = newest(book, documents, similar.size);
  const std::optional<double> size = value_of(profile.size);
  if (size && !similar.bands.empty()) profile.band = band_of(similar, *size);
  for (const std::string& key : similar.rates) {
    profile.measures.push_back(newest(book, documents, key));
    const std::optional<double> count = value_of(profile.measures.back());
    const bool known = count && size && *size > 0;
    profile.rates.push_back(known ? std::optional(*count / *size * similar.per) : std::nullopt);
  }
}

void add_terms(const model::Handbook& book, const link::LinkGraph& graph,
               std::map<model::PlaceId, PlaceProfile>& profiles) {
  if (!book.config->similar_places->family) return;
  const auto& lists = graph.lists[*book.config->similar_places->family];
  for (std::size_t term = 0; term < lists.size(); ++term) {
    for (const link::ListEntry& entry : lists[term]) {
      const auto place = book.place_of[entry.document.index];
      if (!place) continue;
      std::vector<std::size_t>& terms = profiles.at(*place).terms;
      if (terms.empty() || terms.back() != term) terms.push_back(term);
    }
  }
}

}  // namespace

std::map<model::PlaceId, PlaceProfile> place_profiles(const model::Handbook& book,
                                                      const link::LinkGraph& graph) {
  std::map<model::PlaceId, PlaceProfile> profiles;
  for (const auto& [place, documents] : graph.by_place) {
    PlaceProfile profile;
    profile.place = place;
    add_entity(book, documents, profile);
    add_measures(book, documents, profile);
    profiles.emplace(place, std::move(profile));
  }
  add_terms(book, graph, profiles);
  return profiles;
}

}  // namespace shirube::relate
