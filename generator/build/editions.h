// The published editions of the handbook.
// Takes what the handbook of today declares and the repository around it; gives each edition as it was. Must
// not stop a run: an edition that cannot be read is reported at its declaration.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "build/state.h"
#include "history/lineage.h"
#include "history/read_histories.h"
#include "source/git_tree.h"
#include "source/repository.h"

namespace shirube::build {

struct PastEdition {
  const config::Edition* declared = nullptr;
  source::ObjectId commit;  ///< nothing when `ref` names a tree
  std::unique_ptr<source::GitTree> tree;
  std::unique_ptr<State> state;
  history::Histories histories;  ///< of its documents, up to it
  history::Lineage to_now;       ///< from it to the handbook of today
  history::Lineage to_next;      ///< from it to the edition after it, or to the handbook of today
};

struct Editions {
  std::shared_ptr<const source::Repository> repository;  ///< null when there is none, or no edition
  std::vector<PastEdition> past;                         ///< as `Config::editions`, oldest first
  std::vector<const config::Edition*> absent;            ///< what this copy of the repository does not have

  std::vector<source::ObjectId> commits() const;
};

/// Without the editions that cannot be opened. Those with errors are there, because others may share
/// documents with them. `site` is the folder of the handbook; `now` is declared by it. `trace` may be null.
Editions read_editions(const std::filesystem::path& site, const config::Config& now, Library& library,
                       Diagnostics& problems, Trace* trace);

/// Fills in what became of the editions' documents.
void trace_editions(Editions& editions, const history::TracedState& now);

}  // namespace shirube::build
