// Front matter beside what it was.
// Takes two states of a document; gives the fields whose values differ. Must not report what only the engine
// reads, such as an order or an address, nor what no page shows.
#pragma once

#include <vector>

#include "changes/budget.h"
#include "changes/compare_states.h"

namespace shirube::changes {

/// The same document in both states.
struct Pair {
  model::DocumentId older;
  model::DocumentId newer;
};

/// In the order of the newer form, then what only the older one has. A value that is only written differently
/// is the same: 1,000人 and 1000 人.
std::vector<FieldChange> compare_fields(const State& older, const State& newer, const Pair& pair,
                                        const history::Lineage& lineage, Budget& budget);

/// What the author says about the change, unless the older state said it already.
std::optional<Note> note_of(const State& older, const State& newer,
                            const std::optional<model::DocumentId>& before, model::DocumentId after);

}  // namespace shirube::changes
