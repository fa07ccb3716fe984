// Markdown nodes as HTML.
// Takes a document, its resolved links and some of its nodes; gives HTML in which nothing the author wrote is
// markup. Must not decide what a page looks like beyond the nodes it is given.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "chart/draw_charts.h"
#include "link/link_graph.h"
#include "model/handbook.h"

namespace shirube::render {

/// Where callouts stand: after the block they belong to, or beside it when there is room.
enum class CalloutPlace { After, Beside };

/// Whether words of the glossary lead to their explanation, which must then stand on the same page.
enum class TermLinks { None, SamePage };

class BlockRenderer {
 public:
  /// `charts` are those of this document, by block.
  BlockRenderer(const model::Handbook& book, const link::LinkGraph& graph, model::DocumentId id,
                CalloutPlace place, TermLinks terms = TermLinks::None,
                std::span<const chart::DrawnChart> charts = {});

  std::string blocks(const std::vector<markdown::NodeIndex>& nodes) const;
  /// The inside of a block: a list item without its marker, a cell without its borders.
  std::string inside(markdown::NodeIndex node) const;
  std::string inlines(markdown::NodeIndex node) const;
  std::string footnotes() const;

 private:
  using NodeIndex = markdown::NodeIndex;

  void block(NodeIndex node, std::string& out) const;
  void children(NodeIndex node, std::string& out) const;
  void inline_node(NodeIndex node, std::string& out) const;
  void inline_children(NodeIndex node, std::string& out) const;
  void text(NodeIndex node, std::string& out) const;
  void soft_break(NodeIndex next, std::string& out) const;
  void list(NodeIndex node, std::string& out) const;
  void heading(NodeIndex node, std::string& out) const;
  void table(NodeIndex node, const std::string& caption, std::string& out) const;
  void table_row(NodeIndex row, const std::vector<std::string>& heads, std::string& out) const;
  void code_block(NodeIndex node, std::string& out) const;
  bool takes_notes(NodeIndex node) const;
  void callout(const parse::Callout& callout, std::string& out) const;
  void link(NodeIndex node, std::string& out) const;
  void image(NodeIndex node, std::string& out) const;
  void footnote_reference(NodeIndex node, std::string& out) const;
  bool is_callout(NodeIndex node) const;
  bool is_caption(NodeIndex node) const;
  const link::ResolvedReference* reference_at(NodeIndex node) const;

  const model::Handbook& book_;
  const parse::Document& document_;
  const markdown::Tree& tree_;
  const std::vector<link::ResolvedReference>& references_;
  std::string page_;
  CalloutPlace place_;
  std::span<const chart::DrawnChart> charts_;
  std::span<const link::TermMark> marks_;    ///< by node and offset
  std::vector<NodeIndex> first_references_;  ///< for each footnote, from 1: where it is first referred to
};

}  // namespace shirube::render
