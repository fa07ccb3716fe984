// What documents can have in common, as numbers.
// Takes the handbook, its lists and its vocabulary; gives each document's features and who else has each.
// Must not compare documents: `related` does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/vocabulary.h"

namespace shirube::relate {

/// Where a kind of feature comes from.
enum class Origin { List, Catalogue, Place, Prefecture, Entity, Text };

/// A declared weight, understood.
struct Kind {
  Origin origin = Origin::Text;
  std::size_t index = 0;  ///< of the list family or the catalogue
  double weight = 0;
};

/// A feature is one number: its kind, and which term, entry, place or word of that kind.
using FeatureKey = std::uint64_t;
constexpr FeatureKey feature_key(std::size_t kind, std::size_t id) {
  return (static_cast<FeatureKey>(kind) << 32U) | static_cast<std::uint32_t>(id);
}
constexpr std::size_t kind_of(FeatureKey key) {
  return key >> 32U;
}
constexpr std::size_t id_of(FeatureKey key) {
  return static_cast<std::uint32_t>(key);
}

struct Feature {
  FeatureKey key = 0;
  /// What two documents that have it gain is the product of their strengths.
  double strength = 0;
};

struct FeatureTable {
  std::vector<Kind> kinds;
  std::vector<std::vector<Feature>> of_document;  ///< by ascending key; empty for documents that take no part
};

/// Rare features count more: weight × ln(1 + N/n) / ln(1 + N) for a feature that n of N documents have
/// (inverse document frequency, Spärck Jones 1972, scaled to 0–1). The words of the text form a vector of
/// length 1 by tf-idf, (1 + ln tf) × ln(N/n), so that the sum of the products is their cosine (Salton &
/// Buckley 1988).
FeatureTable collect_features(const model::Handbook& book, const link::LinkGraph& graph,
                              const Vocabulary& vocabulary);

}  // namespace shirube::relate
