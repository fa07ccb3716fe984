// What is published besides the handbook of now: its editions, and where in them each document stands.
// Takes editions that were read as the handbook is, and for each document what it was in them; gives nothing:
// `collect_corpus` reads it. Must not say why two documents are one: who fills it knows.
#pragma once

#include <cstddef>
#include <vector>

#include "config/config.h"
#include "search/corpus.h"

namespace shirube::search {

/// One edition; its pages stand below `link::folder_of(edition)`.
struct PastState {
  const config::Edition& edition;
  CorpusSources sources;
};

/// A document in an edition.
struct Appearance {
  std::size_t edition = 0;     ///< index in `Shelf::states`
  model::DocumentId document;  ///< in the book of that edition
};

/// Empty when there are no editions.
struct Shelf {
  std::vector<PastState> states;  ///< oldest first
  std::vector<std::vector<Appearance>>
      of_document;                                 ///< for each document of now where it stands, newest first
  std::vector<std::vector<Appearance>> withdrawn;  ///< documents that only editions have, each as above
};

}  // namespace shirube::search
