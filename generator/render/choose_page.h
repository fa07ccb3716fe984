// The page on which readers choose what to compare, and what it loads for each choice.
// Takes the comparable documents; gives a list that leads to the comparisons made beforehand, which a script
// turns into a choice, and one small script of plain data for each document. Must not need the script.
#pragma once

#include "render/comparison.h"

namespace shirube::render {

/// `documents` and what is near each of them.
OutputFile render_choices(const RenderContext& context, const std::vector<model::DocumentId>& documents,
                          const std::vector<std::vector<Near>>& near);

/// A call of one function with a list of strings and lists: see assets/compare.js.
OutputFile render_comparison_data(const RenderContext& context, model::DocumentId id);

}  // namespace shirube::render
