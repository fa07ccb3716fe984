// Why two documents are related, in words.
// Takes the features of both; gives one reason for each kind of thing they share. Must not say what is not
// so: a reason names only what both documents have.
#pragma once

#include "relate/features.h"
#include "relate/relations.h"

namespace shirube::relate {

class ReasonWriter {
 public:
  ReasonWriter(const model::Handbook& book, const Vocabulary& vocabulary, const FeatureTable& features)
      : book_(book), vocabulary_(vocabulary), features_(features) {}

  /// The weightiest first; of the words of the text at most three.
  std::vector<Reason> between(model::DocumentId from, model::DocumentId to) const;

 private:
  Reason reason_of(const Feature& feature, double weight, model::DocumentId from) const;
  bool is_telling(const Feature& feature) const;
  std::string entry_label(model::EntryId entry, model::DocumentId from) const;

  const model::Handbook& book_;
  const Vocabulary& vocabulary_;
  const FeatureTable& features_;
};

}  // namespace shirube::relate
