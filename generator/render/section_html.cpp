#include "render/section_html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "render/html.h"
#include "text/fold.h"
#include "values/period.h"

namespace shirube::render {
namespace {

using config::SectionKind;
using markdown::Kind;
using markdown::NodeIndex;

constexpr std::array<const char*, 11> kKindNames = {"prose",  "list",     "pairs",      "timeline",
                                                    "table",  "schedule", "indicators", "roles",
                                                    "phases", "titled",   "chart"};

/// `令和2年1月（2020年1月）` with the date a program can read.
std::string period_html(const values::Period& period) {
  const std::string western = values::western_label(period);
  std::string out =
      "<time datetime=\"" + escaped(values::iso_begin(period)) + "\">" + escaped(period.raw) + "</time>";
  if (western != period.raw) out += "<span class=\"western\">（" + escaped(western) + "）</span>";
  return out;
}

/// The blocks of a section that are not the list or the table which is shown in its own way.
template <typename Predicate>
std::vector<NodeIndex> blocks_but(const parse::Section& section, Predicate shown) {
  std::vector<NodeIndex> rest;
  std::copy_if(section.blocks.begin(), section.blocks.end(), std::back_inserter(rest),
               [&](NodeIndex block) { return !shown(block); });
  return rest;
}

class SectionWriter {
 public:
  SectionWriter(const config::Config& config, const parse::Document& document, const parse::Section& section,
                const BlockRenderer& blocks)
      : config_(config), document_(document), tree_(document.body), section_(section), blocks_(blocks) {}

  std::string write() const {
    if (section_.kind == nullptr) return blocks_.blocks(section_.blocks);
    switch (section_.kind->kind) {
      case SectionKind::Pairs:
        return groups("pairs", &SectionWriter::pair) + rest_without_lists();
      case SectionKind::Timeline:
        return groups("timeline", &SectionWriter::moment) + rest_without_lists();
      case SectionKind::Phases:
      case SectionKind::Titled:
        return parts();
      default:
        break;
    }
    return section_.table ? with_table() : blocks_.blocks(section_.blocks);
  }

 private:
  bool is_list(NodeIndex block) const {
    return tree_[block].kind == Kind::BulletList || tree_[block].kind == Kind::OrderedList;
  }

  std::string rest_without_lists() const {
    return blocks_.blocks(blocks_but(section_, [&](NodeIndex block) { return is_list(block); }));
  }

  std::string groups(const char* name,
                     void (SectionWriter::*write_one)(const parse::Group&, std::string&) const) const {
    std::string out = std::string("<ol class=\"") + name + "\">\n";
    for (const parse::Group& group : section_.groups) (this->*write_one)(group, out);
    return out + "</ol>\n";
  }

  /// What a group begins with: its paragraphs as one, then what cannot stand in a paragraph.
  std::string head(const parse::Group& group, const char* paragraph) const {
    std::string words, rest;
    for (const NodeIndex block : group.head_blocks) {
      const bool plain = tree_[block].kind == Kind::Paragraph;
      (plain ? words : rest) += plain ? blocks_.inlines(block) : blocks_.blocks({block});
    }
    return paragraph + words + "</p>" + rest;
  }

  void items(const parse::Group& group, std::string& out) const {
    for (const NodeIndex item : group.items) out += "<li>" + blocks_.inside(item) + "</li>\n";
  }

  std::string label(std::size_t index, const char* otherwise) const {
    return escaped(index < section_.kind->labels.size() ? section_.kind->labels[index] : otherwise);
  }

  void pair(const parse::Group& group, std::string& out) const {
    out += "<li><div class=\"pair-head\"><span class=\"pair-label\">" + label(0, "課題") + "</span>" +
           head(group, "<p>") + "</div>\n<div class=\"pair-body\"><span class=\"pair-label\">" +
           label(1, "対応") + "</span><ul>\n";
    items(group, out);
    out += "</ul></div></li>\n";
  }

  void moment(const parse::Group& group, std::string& out) const {
    out += "<li>" +
           (group.period ? "<p class=\"when\">" + period_html(*group.period) + "</p>"
                         : head(group, "<p class=\"when\">")) +
           "\n<ul>\n";
    items(group, out);
    out += "</ul></li>\n";
  }

  /// Subsections by `###`: phases of a story or titled lessons.
  std::string parts() const {
    std::string out;
    std::vector<NodeIndex> part;
    const auto flush = [&] {
      if (part.empty()) return;
      out += "<div class=\"part\">\n" + blocks_.blocks(part) + "</div>\n";
      part.clear();
    };
    for (const NodeIndex block : section_.blocks) {
      if (tree_[block].kind == Kind::Heading && tree_[block].level == 3) flush();
      part.push_back(block);
    }
    flush();
    return out;
  }

  std::string with_table() const {
    std::string out;
    std::vector<NodeIndex> before;
    for (std::size_t i = 0; i < section_.blocks.size(); ++i) {
      if (section_.blocks[i] != section_.table_node) {
        before.push_back(section_.blocks[i]);
        continue;
      }
      out += blocks_.blocks(before) + table();
      before.clear();
    }
    return out + blocks_.blocks(before);
  }

  std::string table() const {
    const std::string& caption = document_.headings[section_.heading].text;
    std::string out = "<div class=\"table table-" + kind_name(section_) + "\"><table role=\"table\">\n";
    out += "<caption class=\"visually-hidden\">" + escaped(caption) + "</caption>\n";
    out += "<thead role=\"rowgroup\"><tr role=\"row\">";
    for (const config::Column& column : section_.kind->columns) {
      out += "<th role=\"columnheader\" scope=\"col\">" + escaped(column.label) + "</th>";
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (const std::vector<parse::Cell>& row : section_.table->rows) {
      out += "<tr role=\"row\">";
      for (std::size_t i = 0; i < row.size(); ++i) cell(row[i], section_.kind->columns[i], i == 0, out);
      out += "</tr>\n";
      bar(row, out);
    }
    return out + "</tbody></table></div>\n";
  }

  void cell(const parse::Cell& cell, const config::Column& column, bool first, std::string& out) const {
    const char* tag = first ? "th" : "td";
    out += std::string("<") + tag + (first ? " role=\"rowheader\" scope=\"row\"" : " role=\"cell\"");
    if (cell.state == parse::CellState::Number) out += " class=\"number\"";
    if (cell.state == parse::CellState::State) out += " class=\"state\"";
    out += " data-label=\"" + escaped(column.label) + "\">";
    if (cell.node == markdown::kNoNode) {
      out += "<span class=\"unknown\">記載なし</span>";
    } else if (cell.period) {
      out += period_html(*cell.period);
    } else if (cell.state == parse::CellState::State) {
      state(cell, out);
    } else {
      out += blocks_.inlines(cell.node);
    }
    out += std::string("</") + tag + ">";
  }

  /// A dash or a word such as 未設定, as written; a dash alone says nothing aloud, so it gets a word for
  /// that.
  void state(const parse::Cell& cell, std::string& out) const {
    const config::Term& term = config_.vocabularies[*config_.value_states].terms[cell.term];
    out += "<span class=\"state-" + escaped(term.key) + "\"";
    if (term.key == "dash") out += " role=\"img\" aria-label=\"値の記載なし（－）\"";
    out += ">" + escaped(cell.text) + "</span>";
  }

  /// Two numbers of one unit in a row, such as target and actual, are also drawn: the second as part of the
  /// first.
  void bar(const std::vector<parse::Cell>& row, std::string& out) const {
    if (section_.kind->kind != SectionKind::Indicators) return;
    std::vector<std::pair<const values::Quantity*, const config::Column*>> numbers;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].quantity) numbers.emplace_back(&*row[i].quantity, &section_.kind->columns[i]);
    }
    if (numbers.size() != 2 || text::fold(numbers[0].first->unit) != text::fold(numbers[1].first->unit))
      return;
    const double most = std::max(numbers[0].first->value, numbers[1].first->value);
    if (most <= 0) return;
    out += "<tr role=\"row\" class=\"bar-row\"><td role=\"cell\" colspan=\"" +
           std::to_string(section_.kind->columns.size()) + "\"><div class=\"bars\" aria-hidden=\"true\">";
    for (const auto& [quantity, column] : numbers) {
      constexpr double kWidth = 200;
      const std::string width = values::format_number(quantity->value / most * kWidth);
      out += "<span class=\"bar-label\">" + escaped(column->label) + " " + escaped(quantity->raw) +
             "</span><svg class=\"bar\" viewBox=\"0 0 200 10\" width=\"200\" height=\"10\"><rect width=\"" +
             width + "\" height=\"10\"/></svg>";
    }
    out += "</div></td></tr>\n";
  }

  const config::Config& config_;
  const parse::Document& document_;
  const markdown::Tree& tree_;
  const parse::Section& section_;
  const BlockRenderer& blocks_;
};

}  // namespace

std::string kind_name(const parse::Section& section) {
  return section.kind == nullptr ? "prose" : kKindNames.at(static_cast<std::size_t>(section.kind->kind));
}

std::string section_html(const config::Config& config, const parse::Document& document,
                         const parse::Section& section, const BlockRenderer& blocks) {
  return SectionWriter(config, document, section, blocks).write();
}

}  // namespace shirube::render
