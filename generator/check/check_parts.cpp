#include "check/check_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/quantities.h"
#include "text/fold.h"

namespace shirube::check {
namespace {

using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;
using text::Pattern;

/// What is counted from a beginning, not counted up: 12月中3月 says nothing about parts.
constexpr auto kNoAmount = std::to_array<std::string_view>(
    {"年", "月", "日", "時", "分", "秒", "歳",   "才",   "番",   "号",     "条",
     "項", "章", "節", "位", "期", "次", "年度", "丁目", "番地", "ページ", "頁"});
/// Before a number they make it another one.
constexpr auto kHedges = std::to_array<std::string_view>(
    {"約", "およそ", "おおよそ", "ほぼ", "延べ", "のべ", "平均", "最大", "最高", "最多", "第", "計"});

constexpr std::string_view kNumber = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?)[百千万億]?";
constexpr std::string_view kUnit = "か所|カ所|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,6}?";
/// Between うち and the number: a few words, but no other number and no end of a sentence.
constexpr std::string_view kWords = "[^0-9()、。「」~〜・]{0,12}?";
/// How a whole leads to its part. 。そのうち may mean "before long", and （内科3人） is no part.
constexpr std::string_view kJoints =
    "中(?:、{0})?|の(?:[\\p{{Script=Han}}\\p{{Script=Katakana}}ー]{{1,10}}の)?うち、?{0}|"
    "\\((?:うち|内訳:?|内(?=[0-9]))、?{0}|(?:で)?、(?:その|この)?うち、?{0}|。うち、?{0}";
/// What stands behind the part and makes it another one, or no amount.
constexpr std::string_view kNotBehind =
    "(?!目|分の|以下|未満|以内|程度|前後|ほど|くらい|ぐらい|弱|近く|[~〜0-9-])";

const Pattern& pattern() {
  static const Pattern shared(fmt::format("(?<![0-9.,~〜-])({0})({1})({2})({0})(?:\\2|[人名]){3}", kNumber,
                                          kUnit, fmt::format(fmt::runtime(kJoints), kWords), kNotBehind));
  return shared;
}

std::string piece(const std::string& text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

bool ends_in_hedge(std::string_view text) {
  return std::any_of(kHedges.begin(), kHedges.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

bool is_amount(std::string_view unit) {
  return std::find(kNoAmount.begin(), kNoAmount.end(), unit) == kNoAmount.end();
}

void check_match(const DocumentText& text, const parse::Passage& passage, const Pattern::Match& match,
                 Diagnostics& diagnostics) {
  const auto& [all, whole_number, unit, joint, part_number] =
      std::array{match[0], match[1], match[2], match[3], match[4]};
  const std::string& words = passage.text;
  if (!is_amount(piece(words, unit.begin, unit.end))) return;
  const std::string_view before = words;
  if (ends_in_hedge(before.substr(0, all.begin)) || ends_in_hedge(before.substr(0, part_number.begin)))
    return;
  const std::string whole = piece(words, whole_number.begin, unit.end);
  const std::string part = piece(words, part_number.begin, all.end);
  const auto whole_figure = values::read_quantity(whole);
  const auto part_figure = values::read_quantity(part);
  if (!whole_figure || !part_figure || !certainly_exceeds(*part_figure, *whole_figure)) return;
  diagnostics.add(answered(text, passage.section, part,
                           {.rule = Rule::PartExceedsWhole,
                            .span = passage.locate(all.begin, all.end),
                            .args = {piece(words, all.begin, all.end), part, whole}}));
}

struct Row {
  std::string head;
  std::vector<NodeIndex> cells;
  std::vector<std::optional<values::Quantity>> figures;
};

Row read_row(const markdown::Tree& tree, NodeIndex node) {
  Row row;
  for (const NodeIndex cell : Children(tree, node)) {
    const std::string words = markdown::plain_text(tree, cell);
    if (row.cells.empty()) row.head = words;
    row.cells.push_back(cell);
    row.figures.push_back(values::read_quantity(words));
  }
  return row;
}

bool is_part_row(const Row& row) {
  const std::string head = text::fold(row.head);
  return head.starts_with("うち") || head.starts_with("(うち") || head.starts_with("再掲") ||
         head.starts_with("(再掲");
}

void compare_rows(const DocumentText& text, const parse::Section* section, const Row& whole, const Row& part,
                  Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < std::min(whole.cells.size(), part.cells.size()); ++i) {
    if (!whole.figures[i] || !part.figures[i] || !certainly_exceeds(*part.figures[i], *whole.figures[i]))
      continue;
    diagnostics.add(answered(text, section, part.figures[i]->raw,
                             {.rule = Rule::PartExceedsWhole,
                              .span = text.document.body.span(part.cells[i]),
                              .args = {part.head, part.figures[i]->raw, whole.figures[i]->raw}}));
  }
}

void check_table(const DocumentText& text, const parse::Section& section, NodeIndex table,
                 Diagnostics& diagnostics) {
  const markdown::Tree& tree = text.document.body;
  Row whole;
  for (const NodeIndex node : Children(tree, table)) {
    if (tree[node].kind != Kind::Row) continue;
    Row row = read_row(tree, node);
    if (is_part_row(row)) {
      compare_rows(text, &section, whole, row, diagnostics);
    } else {
      whole = std::move(row);
    }
  }
}

}  // namespace

void check_parts(const DocumentText& text, const parse::Passage& passage, const text::PatternText& folded,
                 Diagnostics& diagnostics) {
  for (const Pattern::Match& match : pattern().find_all(folded))
    check_match(text, passage, match, diagnostics);
}

void check_part_rows(const DocumentText& text, Diagnostics& diagnostics) {
  for (const parse::Section& section : text.document.sections) {
    for (const NodeIndex block : section.blocks) {
      if (text.document.body[block].kind == Kind::Table) check_table(text, section, block, diagnostics);
    }
  }
}

}  // namespace shirube::check
