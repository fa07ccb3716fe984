// The pages of the handbook of today and of its past editions.
// Takes every state that was read; gives all their pages, those of an edition below its folder. Must not hold
// logic of its own: which address leads where, `render` knows.
#pragma once

#include "base/output_file.h"
#include "build/editions.h"
#include "build/state.h"
#include "render/templates.h"

namespace shirube::build {

/// What the handbook of today is rendered from.
struct Today {
  const State& state;
  const FileTree& tree;
  const history::Histories& histories;
  const render::Templates& templates;
};

/// `kept` are the editions whose pages stay as they were published, though they are absent.
void render_states(const Today& today, const Editions& editions,
                   const std::vector<const config::Edition*>& kept, const FileSink& sink);

}  // namespace shirube::build
