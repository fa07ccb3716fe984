#include "changes/document_parts.h"

#include <algorithm>
#include <utility>

#include "changes/chart_parts.h"
#include "text/fold.h"

namespace shirube::changes {
namespace {

using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;
using Parts = std::vector<Part>;

Part plain(Shape shape, std::string text) {
  Part part;
  part.shape = shape;
  part.text = std::move(text);
  return part;
}

class Reader {
 public:
  Reader(const config::Config& config, const parse::Document& document,
         std::span<const chart::DrawnChart> charts)
      : config_(config), document_(document), tree_(document.body), charts_(charts) {}

  Parts read() {
    Parts parts;
    if (!document_.intro.empty()) {
      Part intro = plain(Shape::Intro, {});
      intro.below = blocks(document_.intro);
      parts.push_back(std::move(intro));
    }
    for (const parse::Section& section : document_.sections) parts.push_back(read_section(section));
    if (!document_.footnotes.empty()) {
      Part notes = plain(Shape::Footnotes, {});
      for (const NodeIndex note : document_.footnotes) add_children(note, notes.below);
      parts.push_back(std::move(notes));
    }
    for (Part& part : parts) seal(part);
    return parts;
  }

 private:
  Part read_section(const parse::Section& section) {
    section_ = &section;
    Part part = plain(Shape::Section, {});
    part.label = document_.shown_heading(section);
    if (section.kind != nullptr) part.family = section.kind->key;
    // A heading that the site declares is no word of this document.
    const bool own = section.kind == nullptr || section.kind->keep_heading || section.kind->many;
    if (own) part.text = part.label;
    if (own) part.name = text::fold_heading(part.label);
    part.below = blocks(section.blocks);
    if (section.kind != nullptr) label_pairs(section.kind->labels, part.below);
    section_ = nullptr;
    return part;
  }

  Parts blocks(const std::vector<NodeIndex>& nodes) {
    Parts parts;
    for (const NodeIndex node : nodes) add(node, parts);
    return parts;
  }

  void add_children(NodeIndex node, Parts& parts) {
    for (const NodeIndex child : Children(tree_, node)) add(child, parts);
  }

  void add(NodeIndex node, Parts& parts) {
    switch (tree_[node].kind) {
      case Kind::Paragraph:
        return add_paragraph(node, parts);
      case Kind::Heading:
        return parts.push_back(named_by_text(Shape::Subheading, markdown::plain_text(tree_, node)));
      case Kind::BulletList:
      case Kind::OrderedList:
        for (const NodeIndex one : Children(tree_, node)) parts.push_back(item(one));
        return;
      case Kind::Quote:
        return parts.push_back(quote(node));
      case Kind::CodeBlock:
        return parts.push_back(code(node));
      case Kind::Table:
        return parts.push_back(table(node));
      default:
        return;  // a rule says nothing, HTML is not shown
    }
  }

  static Part named_by_text(Shape shape, std::string text) {
    Part part = plain(shape, std::move(text));
    part.name = text::fold(part.text);
    return part;
  }

  /// A picture is a file beside its words.
  void add_paragraph(NodeIndex node, Parts& parts) const {
    for (const NodeIndex child : Children(tree_, node)) {
      if (tree_[child].kind != Kind::Image) continue;
      Part image = plain(Shape::Image, markdown::plain_text(tree_, child));
      image.name = tree_.view(tree_[child].url);
      image.cells.push_back({"file", "ファイル", image.name});
      parts.push_back(std::move(image));
    }
    const NodeIndex first = tree_[node].first_child;
    const bool picture = first != markdown::kNoNode && tree_[first].kind == Kind::Image &&
                         tree_[first].next == markdown::kNoNode;
    if (!picture) parts.push_back(plain(Shape::Paragraph, markdown::plain_text(tree_, node)));
  }

  /// Its first paragraph is what it says; all else belongs to that.
  Part item(NodeIndex node) {
    Part part = plain(Shape::Item, {});
    for (const NodeIndex child : Children(tree_, node)) {
      const bool first = part.text.empty() && part.below.empty() && tree_[child].kind == Kind::Paragraph;
      if (first) {
        part.text = markdown::plain_text(tree_, child);
      } else {
        add(child, part.below);
      }
    }
    part.name = part.text;
    return part;
  }

  /// 課題 and 対応, as the section calls them.
  static void label_pairs(const std::vector<std::string>& labels, Parts& parts) {
    if (labels.size() < 2) return;
    for (Part& head : parts) {
      if (head.shape != Shape::Item) continue;
      head.label = labels[0];
      for (Part& below : head.below) {
        if (below.shape == Shape::Item) below.label = labels[1];
      }
    }
  }

  Part quote(NodeIndex node) {
    const parse::Callout* callout = document_.callout_at(node);
    Part part = plain(callout == nullptr ? Shape::Quote : Shape::Callout, {});
    if (callout == nullptr || !config_.callouts) {
      add_children(node, part.below);
      return part;
    }
    part.label = config_.vocabularies[*config_.callouts].terms[callout->term].label;
    part.cells.push_back({"kind", "種類", part.label});
    part.text = callout->title;
    bool first = true;
    for (const NodeIndex child : Children(tree_, node)) {
      if (!std::exchange(first, false)) {
        add(child, part.below);
      } else if (callout->first_inline != markdown::kNoNode) {
        part.below.push_back(
            plain(Shape::Paragraph, markdown::plain_text_from(tree_, callout->first_inline)));
      }
    }
    return part;
  }

  Part code(NodeIndex node) const {
    const chart::DrawnChart* drawn = chart::chart_at(charts_, node);
    if (drawn != nullptr) return part_of(drawn->chart);
    return plain(Shape::Code, std::string(tree_.view(tree_[node].text)));
  }

  Part table(NodeIndex node) const {
    const bool typed = section_ != nullptr && section_->table && section_->table_node == node;
    Part part = plain(Shape::Table, {});
    part.below = typed ? typed_rows(*section_) : plain_rows(node);
    if (typed) {
      part.family = "typed";
    } else if (!part.below.empty()) {
      for (const Cell& cell : part.below.front().cells) part.name += cell.key + "\x1f";
    }
    return part;
  }

  static Parts typed_rows(const parse::Section& section) {
    Parts rows;
    for (const std::vector<parse::Cell>& cells : section.table->rows) {
      Part row = plain(Shape::Row, {});
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const config::Column& column = section.kind->columns[i];
        row.cells.push_back({column.key, column.label, cells[i].text});
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  Parts plain_rows(NodeIndex table) const {
    Parts rows;
    std::vector<std::string> heads;
    for (const NodeIndex node : Children(tree_, table)) {
      const bool head = tree_[node].kind == Kind::HeadRow;
      Part row = plain(Shape::Row, {});
      for (const NodeIndex cell : Children(tree_, node)) {
        std::string text = markdown::plain_text(tree_, cell);
        if (head) {
          heads.push_back(std::move(text));
        } else if (row.cells.size() < heads.size()) {
          const std::string& label = heads[row.cells.size()];
          row.cells.push_back({key_of(heads, row.cells.size()), label, std::move(text)});
        }
      }
      if (!head) rows.push_back(std::move(row));
    }
    return rows;
  }

  /// Its head; of two columns with one head, which of them it is as well.
  static std::string key_of(const std::vector<std::string>& heads, std::size_t column) {
    const auto end = heads.begin() + static_cast<std::ptrdiff_t>(column);
    const auto same = std::count(heads.begin(), end, heads[column]);
    return heads[column] + (same == 0 ? "" : "\x1f" + std::to_string(same));
  }

  const config::Config& config_;
  const parse::Document& document_;
  const markdown::Tree& tree_;
  std::span<const chart::DrawnChart> charts_;
  const parse::Section* section_ = nullptr;  ///< the one that is being read
};

}  // namespace

std::vector<Part> parts_of(const config::Config& config, const parse::Document& document,
                           std::span<const chart::DrawnChart> charts) {
  return Reader(config, document, charts).read();
}

}  // namespace shirube::changes
