// The running text of a document, block by block.
// Takes a tree; gives the text of each paragraph and cell, and which node each piece of it comes from. Must
// not show anything: it is for finding words in the text as readers read it.
#pragma once

#include <string>
#include <vector>

#include "markdown/tree.h"

namespace shirube::markdown {

/// Where the text of one text node stands in the run.
struct TextPiece {
  NodeIndex node = kNoNode;
  std::size_t begin = 0;
};

/// A line that the author wrapped goes on, with a space between Latin words only; code and images, which are
/// no words, leave a space where they stood.
struct TextRun {
  NodeIndex block = kNoNode;  ///< a paragraph, a heading or a cell
  std::string text;
  std::vector<TextPiece> pieces;  ///< those outside links, by `begin`
};

/// The runs of a block and of all below it, in the order of the text. Code blocks and the heads of
/// tables have none.
std::vector<TextRun> text_runs(const Tree& tree, NodeIndex block);

}  // namespace shirube::markdown
