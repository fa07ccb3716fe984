// A Markdown body as a flat tree of plain nodes.
// Takes nothing; gives the data type that parsing fills and that every later stage reads.
// Must not depend on cmark-gfm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace shirube::markdown {

enum class Kind : std::uint8_t {
  Document,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Item,
  Quote,
  CodeBlock,
  Rule,
  HtmlBlock,
  Table,
  HeadRow,
  Row,
  Cell,
  Footnote,
  Text,
  SoftBreak,
  LineBreak,
  Code,
  HtmlInline,
  Emphasis,
  Strong,
  Strikethrough,
  Link,
  Image,
  FootnoteReference
};

enum class Align : std::uint8_t { None, Left, Center, Right };

/// An index into `Tree::nodes`. The document itself is node 0.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = 0;  ///< node 0 is nobody's child or sibling

/// A piece of `Tree::strings`.
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

struct Node {
  Kind kind = Kind::Document;
  std::uint8_t level = 0;     ///< headings: 1–6
  Align align = Align::None;  ///< cells
  bool tight = false;         ///< lists: items stand without space between them
  NodeIndex first_child = kNoNode;
  NodeIndex next = kNoNode;
  std::uint32_t number =
      0;       ///< ordered lists: the first number; footnotes and their references: which one, from 1
  Slice text;  ///< text, code and HTML: what is written; code blocks: the code
  Slice info;  ///< code blocks: the word after the fence; links and images: the title
  Slice url;   ///< links and images, as written
  std::uint32_t offset = 0;  ///< first byte in the file
  std::uint32_t end = 0;  ///< one past the last byte in the file, on the node's first line for inline nodes
};

struct Tree {
  FileId file;
  std::vector<Node> nodes;
  std::string strings;

  const Node& operator[](NodeIndex index) const { return nodes[index]; }
  std::string_view view(Slice slice) const {
    return std::string_view(strings).substr(slice.begin, slice.length);
  }
  SourceSpan span(NodeIndex index) const {
    const Node& node = nodes[index];
    return {file, node.offset, node.end > node.offset ? node.end - node.offset : 0};
  }
};

/// The children of a node, for range-based loops.
class Children {
 public:
  class Iterator {
   public:
    Iterator(const Tree* tree, NodeIndex at) : tree_(tree), at_(at) {}
    NodeIndex operator*() const { return at_; }
    Iterator& operator++() {
      at_ = (*tree_)[at_].next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const Tree* tree_;
    NodeIndex at_;
  };

  Children(const Tree& tree, NodeIndex parent) : tree_(&tree), first_(tree[parent].first_child) {}
  Iterator begin() const { return {tree_, first_}; }
  Iterator end() const { return {tree_, kNoNode}; }
  bool empty() const { return first_ == kNoNode; }

 private:
  const Tree* tree_;
  NodeIndex first_;
};

/// Where an inline node really stands in `bytes`, those of its whole file. The place cmark-gfm gives can be
/// wrong after a line break inside a paragraph (github/cmark-gfm issue 222), so the byte there must be one of
/// `openers`; if not, `written` is searched for from the start of the block, and the block itself is the last
/// resort.
SourceSpan locate_inline(const Tree& tree, NodeIndex node, std::string_view bytes, std::string_view written,
                         std::string_view openers);

/// The words of a node and all below it, without marks; line breaks become spaces between Latin words only.
std::string plain_text(const Tree& tree, NodeIndex node);

/// The same of a node and all that follow it below the same parent.
std::string plain_text_from(const Tree& tree, NodeIndex first);

}  // namespace shirube::markdown
