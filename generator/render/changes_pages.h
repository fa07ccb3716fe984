// The pages that say what changed between two states of the handbook.
// Takes the steps between states; gives an index, a page for each step, and for each step pages of one
// prefecture, one theme or one form. Must not compare: `changes` did.
#pragma once

#include <span>

#include "base/output_file.h"
#include "changes/changes.h"
#include "render/render_pages.h"

namespace shirube::render {

/// Two states between which the handbook changed.
struct ChangeStep {
  const config::Edition* from;  ///< never null
  const config::Edition* to;    ///< null: the handbook as it is now
  const model::Handbook& older;
  const model::Handbook& newer;
  const changes::Changes& changes;
};

/// Where all these pages stand.
inline constexpr const char* kChangesFolder = "changes/";

/// Where the list of all steps stands.
inline constexpr const char* kChangesIndex = "changes/index.html";

/// The page of a step: changes/<from>..<to>.html, or changes/latest.html.
std::string page_of(const ChangeStep& step);

/// `steps`, oldest first, may be none; then only the index comes. `context` is that of the current handbook:
/// it gives the frame of the pages.
void render_changes(const RenderContext& context, std::span<const ChangeStep> steps, const FileSink& sink);

}  // namespace shirube::render
