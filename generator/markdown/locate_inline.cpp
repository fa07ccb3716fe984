#include "markdown/tree.h"

namespace shirube::markdown {
namespace {

/// Nodes stand in the order of the text, so the block an inline node is in is the last block before it.
NodeIndex block_of(const Tree& tree, NodeIndex node) {
  while (node != 0 && tree[node].kind >= Kind::Text) --node;
  return node;
}

}  // namespace

SourceSpan locate_inline(const Tree& tree, NodeIndex node, std::string_view bytes, std::string_view written,
                         std::string_view openers) {
  const SourceSpan span = tree.span(node);
  if (span.begin < bytes.size() && openers.find(bytes[span.begin]) != std::string_view::npos) return span;
  const SourceSpan block = tree.span(block_of(tree, node));
  const std::size_t found = written.empty() ? std::string_view::npos : bytes.find(written, block.begin);
  if (found == std::string_view::npos) return block;
  return within({span.file, 0, 0}, found, written.size());
}

}  // namespace shirube::markdown
