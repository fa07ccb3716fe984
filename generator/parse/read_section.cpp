#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "parse/read_body.h"
#include "parse/read_fields.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::parse {
namespace {

using config::SectionKind;
using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;
using markdown::Tree;

bool is_list(const Tree& tree, NodeIndex node) {
  return tree[node].kind == Kind::BulletList || tree[node].kind == Kind::OrderedList;
}

std::string text_of_blocks(const Tree& tree, const std::vector<NodeIndex>& blocks) {
  std::string text;
  for (const NodeIndex block : blocks) text += markdown::plain_text(tree, block);
  return text;
}

Group read_group(const Tree& tree, NodeIndex item) {
  Group group;
  group.head = item;
  for (const NodeIndex block : Children(tree, item)) {
    if (!is_list(tree, block)) {
      group.head_blocks.push_back(block);
      continue;
    }
    for (const NodeIndex inner : Children(tree, block)) group.items.push_back(inner);
  }
  return group;
}

void read_groups(const Document& document, Section& section, Diagnostics& diagnostics) {
  const Tree& tree = document.body;
  for (const NodeIndex block : section.blocks) {
    if (!is_list(tree, block)) continue;
    for (const NodeIndex item : Children(tree, block)) section.groups.push_back(read_group(tree, item));
  }
  for (Group& group : section.groups) {
    const std::string head = text_of_blocks(tree, group.head_blocks);
    const SourceSpan span =
        group.head_blocks.empty() ? tree.span(group.head) : tree.span(group.head_blocks.front());
    if (group.items.empty()) diagnostics.add(Rule::MissingItems, span, {head});
    if (section.kind->kind == SectionKind::Timeline) group.period = read_date(head, span, diagnostics);
  }
}

std::vector<std::string_view> labels_of(const std::vector<config::Column>& columns) {
  std::vector<std::string_view> labels;
  for (const config::Column& column : columns) labels.push_back(column.label);
  return labels;
}

/// For each cell of the head row: the index of its column, or nothing.
std::vector<std::optional<std::size_t>> match_columns(const Tree& tree, NodeIndex head_row,
                                                      const std::vector<config::Column>& columns,
                                                      Diagnostics& diagnostics) {
  const std::vector<std::string_view> known = labels_of(columns);
  std::vector<std::optional<std::size_t>> matches;
  for (const NodeIndex cell : Children(tree, head_row)) {
    const std::string head = markdown::plain_text(tree, cell);
    const std::string folded = text::fold_heading(head);
    const auto means = [&](const config::Column& column) {
      return text::fold_heading(column.label) == folded ||
             std::any_of(column.aliases.begin(), column.aliases.end(),
                         [&](const std::string& alias) { return text::fold_heading(alias) == folded; });
    };
    const auto found = std::find_if(columns.begin(), columns.end(), means);
    if (found == columns.end()) {
      diagnostics.add(Rule::UnknownColumn, tree.span(cell), {head, fmt::format("{}", fmt::join(known, "・"))},
                      text::nearest(head, known));
      matches.emplace_back();
    } else {
      matches.emplace_back(static_cast<std::size_t>(found - columns.begin()));
    }
  }
  return matches;
}

class TableReader {
 public:
  TableReader(const config::Config& config, const Tree& tree, const config::Section& section,
              Diagnostics& diagnostics)
      : config_(config), tree_(tree), columns_(section.columns), diagnostics_(diagnostics) {}

  TypedTable read(NodeIndex table) {
    TypedTable typed;
    for (const NodeIndex row : Children(tree_, table)) {
      if (tree_[row].kind == Kind::HeadRow) {
        matches_ = match_columns(tree_, row, columns_, diagnostics_);
        report_missing_columns(row);
      } else {
        typed.rows.push_back(read_row(row));
      }
    }
    return typed;
  }

 private:
  void report_missing_columns(NodeIndex head_row) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool there =
          std::any_of(matches_.begin(), matches_.end(), [&](const auto& match) { return match == i; });
      if (!there) diagnostics_.add(Rule::MissingColumn, tree_.span(head_row), {columns_[i].label});
    }
  }

  std::vector<Cell> read_row(NodeIndex row) {
    std::vector<Cell> cells(columns_.size());
    std::size_t at = 0;
    for (const NodeIndex node : Children(tree_, row)) {
      if (at >= matches_.size()) break;
      const std::optional<std::size_t> column = matches_[at++];
      if (column) cells[*column] = read_cell(node, columns_[*column], tree_.span(row));
    }
    return cells;
  }

  Cell read_cell(NodeIndex node, const config::Column& column, const SourceSpan& row) {
    Cell cell;
    cell.node = node;
    cell.text = markdown::plain_text(tree_, node);
    if (cell.text.empty()) {
      // cmark-gfm gives an empty cell no place of its own worth pointing at.
      diagnostics_.add(Rule::EmptyCell, row, {column.label});
    } else {
      understand(column, cell);
    }
    return cell;
  }

  void understand(const config::Column& column, Cell& cell) {
    if (config_.value_states) {
      if (const auto state = config_.vocabularies[*config_.value_states].find(cell.text)) {
        cell.state = CellState::State;
        cell.term = *state;
        return;
      }
    }
    if (column.type == config::ColumnType::Period) {
      cell.period = read_date(cell.text, tree_.span(cell.node), diagnostics_);
      if (cell.period) cell.state = CellState::Period;
    } else if (column.type != config::ColumnType::Text) {
      cell.quantity = values::read_quantity(cell.text);
      if (cell.quantity) cell.state = CellState::Number;
    }
  }

  const config::Config& config_;
  const Tree& tree_;
  const std::vector<config::Column>& columns_;
  Diagnostics& diagnostics_;
  std::vector<std::optional<std::size_t>> matches_;
};

void read_table(const config::Config& config, const Document& document, Section& section,
                Diagnostics& diagnostics) {
  const Tree& tree = document.body;
  const auto table = std::find_if(section.blocks.begin(), section.blocks.end(),
                                  [&](NodeIndex block) { return tree[block].kind == Kind::Table; });
  if (table == section.blocks.end()) {
    const Heading& heading = document.headings[section.heading];
    diagnostics.add(
        Rule::NotATable, tree.span(heading.node),
        {section.kind->heading, fmt::format("{}", fmt::join(labels_of(section.kind->columns), "・"))});
    return;
  }
  section.table_node = *table;
  section.table = TableReader(config, tree, *section.kind, diagnostics).read(*table);
}

template <typename Predicate>
void require_block(const Document& document, const Section& section, Rule rule, Diagnostics& diagnostics,
                   Predicate fits) {
  if (std::any_of(section.blocks.begin(), section.blocks.end(), fits)) return;
  const Heading& heading = document.headings[section.heading];
  diagnostics.add(rule, document.body.span(heading.node), {section.kind->heading});
}

}  // namespace

void read_section_content(const config::Config& config, Document& document, Section& section,
                          Diagnostics& diagnostics) {
  const Tree& tree = document.body;
  const auto list = [&](NodeIndex block) { return is_list(tree, block); };
  switch (section.kind->kind) {
    case SectionKind::Prose:
      break;
    case SectionKind::List:
      require_block(document, section, Rule::NotAList, diagnostics, list);
      break;
    case SectionKind::Pairs:
    case SectionKind::Timeline:
      require_block(document, section, Rule::NotAList, diagnostics, list);
      read_groups(document, section, diagnostics);
      break;
    case SectionKind::Table:
    case SectionKind::Schedule:
    case SectionKind::Indicators:
    case SectionKind::Roles:
      read_table(config, document, section, diagnostics);
      break;
    case SectionKind::Phases:
    case SectionKind::Titled:
      require_block(document, section, Rule::MissingSubheading, diagnostics, [&](NodeIndex block) {
        return tree[block].kind == Kind::Heading && tree[block].level == 3;
      });
      break;
    case SectionKind::Chart:
      require_block(document, section, Rule::MissingChart, diagnostics, [&](NodeIndex block) {
        return tree[block].kind == Kind::CodeBlock && tree[block].info.length > 0;
      });
      break;
  }
}

}  // namespace shirube::parse
