#include "changes/compare_states.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "changes/compare_parts.h"
#include "changes/document_parts.h"
#include "changes/fields.h"

namespace shirube::changes {
namespace {

using model::DocumentId;

std::vector<Part> parts_in(const State& state, DocumentId id) {
  return parts_of(*state.book.config, state.book[id], chart::charts_of(state.charts, id));
}

Fate fate_of(const history::Descent& descent) {
  if (!descent.joined.empty()) return Fate::Merged;
  switch (descent.origin) {
    case history::Origin::New:
      return Fate::Added;
    case history::Origin::Moved:
      return Fate::Moved;
    case history::Origin::Split:
      return Fate::Split;
    case history::Origin::Same:
      break;
  }
  return Fate::Renewed;
}

class Comparer {
 public:
  Comparer(const State& older, const State& newer, const history::Lineage& lineage)
      : older_(older), newer_(newer), lineage_(lineage) {}

  /// Nothing when nothing happened to it.
  std::optional<DocumentChange> compare(DocumentId id) const {
    const history::Descent& descent = lineage_.descents[id.index];
    DocumentChange change{fate_of(descent), descent.before, id, descent.joined, {}, {}, {}};
    const std::optional<DocumentId> before = descent.itself();
    change.note = note_of(older_, newer_, before, id);
    if (before) {
      Budget budget(kStepLimit);
      change.fields = compare_fields(older_, newer_, {*before, id}, lineage_, budget);
      change.parts = compare_parts(parts_in(older_, *before), parts_in(newer_, id), budget);
    }
    const bool nothing = change.fields.empty() && change.parts.empty() && !change.note;
    return change.fate == Fate::Renewed && nothing ? std::nullopt : std::optional(std::move(change));
  }

 private:
  const State& older_;
  const State& newer_;
  const history::Lineage& lineage_;
};

}  // namespace

Changes compare_states(const State& older, const State& newer, const history::Lineage& lineage) {
  CHECK(lineage.descents.size() == newer.book.documents.size() &&
            lineage.now_of.size() == older.book.documents.size(),
        "the lineage is not that of these two states");
  const Comparer comparer(older, newer, lineage);
  std::vector<std::optional<DocumentChange>> found(newer.book.documents.size());
  tbb::parallel_for(std::size_t{0}, found.size(),
                    [&](std::size_t i) { found[i] = comparer.compare(DocumentId{i}); });
  Changes changes;
  for (std::optional<DocumentChange>& one : found) {
    if (one) changes.documents.push_back(std::move(*one));
  }
  for (std::size_t i = 0; i < lineage.now_of.size(); ++i) {
    if (lineage.now_of[i]) continue;
    changes.documents.push_back({Fate::Withdrawn, DocumentId{i}, {}, {}, {}, {}, {}});
  }
  return changes;
}

}  // namespace shirube::changes
