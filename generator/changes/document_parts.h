// A document's text as parts.
// Takes a document and its charts; gives its introduction, sections and footnotes. Must not tell formatting
// from plain text, nor look at front matter: `fields` does.
#pragma once

#include <span>
#include <vector>

#include "changes/part.h"
#include "chart/draw_charts.h"
#include "parse/document.h"

namespace shirube::changes {

/// `charts` are those of this document. Sealed. A declared section is known by its key, a free one by its
/// heading. Of a table that was recognised the declared columns are compared, of any other those of its head.
std::vector<Part> parts_of(const config::Config& config, const parse::Document& document,
                           std::span<const chart::DrawnChart> charts);

}  // namespace shirube::changes
