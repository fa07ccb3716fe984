#include "markdown/tree.h"

namespace shirube::markdown {
namespace {

bool is_ascii_word(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != ' ';
}

// Japanese is written without spaces: a line that the author wrapped goes on without one.
void append(std::string& text, std::string_view piece, bool& broken) {
  if (piece.empty()) return;
  if (broken && !text.empty() && is_ascii_word(text.back()) && is_ascii_word(piece.front())) text += ' ';
  broken = false;
  text += piece;
}

void collect(const Tree& tree, NodeIndex index, std::string& text, bool& broken) {
  const Node& node = tree[index];
  // A block with a word after its fence is the source of a figure, not a text.
  const bool code = node.kind == Kind::CodeBlock && node.info.length == 0;
  const bool holds_text = node.kind == Kind::Text || node.kind == Kind::Code || code;
  if (holds_text) append(text, tree.view(node.text), broken);
  if (node.kind == Kind::SoftBreak || node.kind == Kind::LineBreak) broken = true;
  for (const NodeIndex child : Children(tree, index)) collect(tree, child, text, broken);
}

}  // namespace

std::string plain_text(const Tree& tree, NodeIndex node) {
  std::string text;
  bool broken = false;
  collect(tree, node, text, broken);
  return text;
}

std::string plain_text_from(const Tree& tree, NodeIndex first) {
  std::string text;
  bool broken = false;
  for (NodeIndex at = first; at != kNoNode; at = tree[at].next) collect(tree, at, text, broken);
  return text;
}

}  // namespace shirube::markdown
