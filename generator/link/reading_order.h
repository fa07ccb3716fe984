// The order in which readers meet documents.
// Takes the handbook; gives each document its place in one order that all lists share.
// Must not sort by anything a reader cannot see.
#pragma once

#include <cstddef>
#include <vector>

#include "model/handbook.h"

namespace shirube::link {

/// Documents in the order of the forms, then of an `order` the author gave, then of the place, then of the
/// title.
class ReadingOrder {
 public:
  explicit ReadingOrder(const model::Handbook& book);

  /// All documents.
  const std::vector<model::DocumentId>& documents() const { return documents_; }
  bool before(model::DocumentId a, model::DocumentId b) const {
    return position_[a.index] < position_[b.index];
  }
  void sort(std::vector<model::DocumentId>& documents) const;

 private:
  std::vector<model::DocumentId> documents_;
  std::vector<std::size_t> position_;  ///< of each document in `documents_`
};

}  // namespace shirube::link
