// What became of the documents of one state of a handbook in a later one.
// Takes two states and the commits between them; gives for each document of either what it is in the other.
// Must not look into the documents: `changes` does.
#pragma once

#include <optional>
#include <vector>

#include "base/file_tree.h"
#include "history/read_histories.h"
#include "model/handbook.h"
#include "source/repository.h"

namespace shirube::history {

/// New: nothing of it was there. Same: at the same address. Moved: the same document at another one.
/// Split: a part of another document that is still there.
enum class Origin { New, Same, Moved, Split };

/// Where a document of the newer state comes from.
struct Descent {
  Origin origin = Origin::New;
  std::optional<model::DocumentId> before;  ///< in the older state; nothing when it is new
  std::vector<model::DocumentId> joined;    ///< others of the older state that were taken into it

  /// The same document in the older state; what was split off is another one than where it was.
  std::optional<model::DocumentId> itself() const {
    return origin == Origin::Same || origin == Origin::Moved ? before : std::nullopt;
  }
};

struct Lineage {
  std::vector<Descent> descents;  ///< for each document of the newer state
  /// For each document of the older one: what it is now, or what it was taken into; nothing when it was
  /// withdrawn.
  std::vector<std::optional<model::DocumentId>> now_of;
};

/// A state of the handbook and its commit.
struct TracedState {
  const model::Handbook& book;
  const FileTable& files;
  const Histories& histories;
};

/// Follows the commits when the older state led to the newer one. What else is known counts as well: a
/// document at the same address is the same, `aliases`, and, where no way of commits leads from one state to
/// the other, what moved between their trees. `repository` is null when there is none.
Lineage trace_lineage(const source::Repository* repository, const TracedState& older,
                      const TracedState& newer);

}  // namespace shirube::history
