// What is like what, and why.
// Takes the handbook and its links; gives related documents, neighbouring entries and similar places, each
// with its reasons in words. Must not compare all pairs: the work grows with the number of documents, not
// with its square.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/vocabulary.h"

namespace shirube::relate {

/// One thing that two documents, or two places, have in common: 同じテーマ：住まいの確保支援.
struct Reason {
  std::string label;               ///< 同じテーマ
  std::vector<std::string> words;  ///< what is shared, as readers see it
  double weight = 0;               ///< its part of the score
};

struct RelatedDocument {
  model::DocumentId document;
  double score = 0;
  std::vector<Reason> reasons;  ///< never empty; the weightiest first
};

/// An entry that documents often name together with another.
struct Neighbour {
  model::EntryId entry;
  std::size_t together = 0;  ///< how many documents name both
};

/// A quantity of a place and when it was true. Nothing in it is ever guessed.
struct Measure {
  const parse::DatedQuantity* quantity = nullptr;  ///< null when no document says
  model::DocumentId document;                      ///< the document that says so
};

/// What documents say about one place.
struct PlaceProfile {
  model::PlaceId place;
  std::optional<std::size_t> entity;  ///< index in the vocabulary of entities; nothing when unknown
  /// The document that says what kind of place it is, when the table of places does not.
  std::optional<model::DocumentId> entity_from;
  Measure size;
  std::optional<std::size_t> band;           ///< index of the class of size: 0 is below the first limit
  std::vector<Measure> measures;             ///< in the order of `SimilarPlaces::rates`
  std::vector<std::optional<double>> rates;  ///< the same in proportion to the size
  std::vector<std::size_t> terms;            ///< of the list family, ascending
};

struct SimilarPlace {
  model::PlaceId place;
  double score = 0;
  std::vector<Reason> reasons;  ///< never empty; the weightiest first
};

struct Relations {
  std::vector<std::vector<RelatedDocument>> related;  ///< for each document
  std::vector<std::vector<Neighbour>> neighbours;     ///< for each entry, the closest first
  /// For each entry: the documents that do not declare it but use its name in their text.
  std::vector<std::vector<model::DocumentId>> mentions;
  std::map<model::PlaceId, PlaceProfile> profiles;  ///< places that documents tell of
  std::map<model::PlaceId, std::vector<SimilarPlace>> similar;
};

Relations relate(const model::Handbook& book, const link::LinkGraph& graph, const Vocabulary& vocabulary);

}  // namespace shirube::relate
