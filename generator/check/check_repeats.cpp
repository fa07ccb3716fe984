#include "check/check_repeats.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace shirube::check {
namespace {

using markdown::NodeIndex;

constexpr std::size_t kShortest = 10;  ///< characters, without punctuation

/// What is compared, or nothing when it is too short to be a slip.
std::string compared(std::string_view words) {
  std::string folded = text::fold_heading(words);
  return text::count_code_points(folded) < kShortest ? std::string() : folded;
}

class SectionRepeats {
 public:
  SectionRepeats(const DocumentText& text, const parse::Section& section, Diagnostics& diagnostics)
      : text_(text), section_(section), diagnostics_(diagnostics) {}

  void check_rows() {
    for (const std::vector<parse::Cell>& row : section_.table->rows) check_row(row);
  }

  void check_groups() {
    for (const parse::Group& group : section_.groups) check_group(group);
  }

 private:
  void check_row(const std::vector<parse::Cell>& row) {
    const std::vector<config::Column>& columns = section_.kind->columns;
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (columns[i].type != config::ColumnType::Text || row[i].state != parse::CellState::Text) continue;
      const std::string words = compared(row[i].text);
      if (words.empty()) continue;
      const auto [first, added] = seen.emplace(words, i);
      if (!added) report(row[i].node, {columns[first->second].label, columns[i].label});
    }
  }

  void check_group(const parse::Group& group) {
    std::string head;
    for (const NodeIndex block : group.head_blocks) head += markdown::plain_text(text_.document.body, block);
    head = compared(head);
    if (head.empty()) return;
    for (const NodeIndex item : group.items) {
      if (compared(markdown::plain_text(text_.document.body, item)) == head) report(item, labels());
    }
  }

  /// What the head and the items of a group are called.
  std::vector<std::string> labels() const {
    const std::vector<std::string>& declared = section_.kind->labels;
    if (declared.size() == 2) return declared;
    return {section_.kind->heading, section_.kind->heading};
  }

  void report(NodeIndex node, std::vector<std::string> labels) {
    diagnostics_.add({.rule = Rule::RepeatedCell,
                      .span = text_.document.body.span(node),
                      .args = std::move(labels),
                      .answer = text_.notes.in(&section_)});
  }

  const DocumentText& text_;
  const parse::Section& section_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_repeats(const DocumentText& text, Diagnostics& diagnostics) {
  for (const parse::Section& section : text.document.sections) {
    if (section.kind == nullptr) continue;
    SectionRepeats repeats(text, section, diagnostics);
    if (section.table) repeats.check_rows();
    if (section.kind->kind == config::SectionKind::Pairs) repeats.check_groups();
  }
}

}  // namespace shirube::check
