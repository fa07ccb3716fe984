// The lines of a fenced block and where each stands in its file.
// Takes a code block of a `Tree` and the bytes of the file; gives its lines with spans. Must not interpret
// them.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "markdown/tree.h"

namespace shirube::chart {

struct BlockLine {
  std::string_view text;  ///< without the end of the line; a piece of the tree
  SourceSpan span;
};

/// In a list, a quote or behind an indented fence, the lines of the file begin with what Markdown took away.
std::vector<BlockLine> block_lines(const markdown::Tree& tree, markdown::NodeIndex block,
                                   std::string_view bytes);

/// Whether the block ends with a fence of its own, not with its file or with what it stands in.
bool is_closed(const markdown::Tree& tree, markdown::NodeIndex block, std::string_view bytes);

}  // namespace shirube::chart
