// The text of blocks, line by line.
// Takes a document and some of its nodes; gives their words as the page shows them: a line for each
// paragraph, item, row of a table and line of a chart in words. Must not give what a page does not show.
#pragma once

#include <span>
#include <vector>

#include "chart/draw_charts.h"
#include "model/handbook.h"
#include "search/corpus.h"

namespace shirube::search {

class SectionText {
 public:
  /// `charts` are those of this document.
  SectionText(const model::Handbook& book, model::DocumentId id, std::span<const chart::DrawnChart> charts);

  void add_block(markdown::NodeIndex node, std::vector<Line>& lines) const;
  void add_children(markdown::NodeIndex node, std::vector<Line>& lines) const;

 private:
  void add_callout(const parse::Callout& callout, std::vector<Line>& lines) const;
  void add_code(markdown::NodeIndex node, std::vector<Line>& lines) const;
  void add_row(markdown::NodeIndex row, std::vector<Line>& lines) const;

  const model::Handbook& book_;
  const parse::Document& document_;
  const markdown::Tree& tree_;
  std::span<const chart::DrawnChart> charts_;
};

/// Adds each line of `text` that holds anything, without the space around it.
void add_lines(Field field, std::string_view text, std::vector<Line>& lines);

}  // namespace shirube::search
