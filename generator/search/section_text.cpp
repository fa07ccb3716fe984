#include "search/section_text.h"

#include <algorithm>
#include <string>

#include "chart/plain_words.h"

namespace shirube::search {

using markdown::Children;
using markdown::Kind;
using markdown::kNoNode;
using markdown::NodeIndex;

void add_lines(Field field, std::string_view text, std::vector<Line>& lines) {
  constexpr std::string_view kBlank = " \t\r";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(kBlank);
    if (first != std::string_view::npos) {
      lines.push_back({field, std::string(line.substr(first, line.find_last_not_of(kBlank) + 1 - first))});
    }
    at = end + 1;
  }
}

SectionText::SectionText(const model::Handbook& book, model::DocumentId id,
                         std::span<const chart::DrawnChart> charts)
    : book_(book), document_(book[id]), tree_(document_.body), charts_(charts) {}

void SectionText::add_children(NodeIndex node, std::vector<Line>& lines) const {
  for (const NodeIndex child : Children(tree_, node)) add_block(child, lines);
}

void SectionText::add_block(NodeIndex node, std::vector<Line>& lines) const {
  switch (tree_[node].kind) {
    case Kind::Paragraph:
      return add_lines(Field::Body, markdown::plain_text(tree_, node), lines);
    case Kind::Heading:
      return add_lines(Field::Heading, markdown::plain_text(tree_, node), lines);
    case Kind::Quote:
      if (const parse::Callout* callout = document_.callout_at(node)) return add_callout(*callout, lines);
      return add_children(node, lines);
    case Kind::CodeBlock:
      return add_code(node, lines);
    case Kind::HeadRow:
    case Kind::Row:
      return add_row(node, lines);
    case Kind::BulletList:
    case Kind::OrderedList:
    case Kind::Item:
    case Kind::Table:
      return add_children(node, lines);
    default:
      return;  // HTML is refused, rules have no words, footnotes have their own place
  }
}

void SectionText::add_callout(const parse::Callout& callout, std::vector<Line>& lines) const {
  const config::Vocabulary& kinds = book_.config->vocabularies[*book_.config->callouts];
  add_lines(Field::Body, kinds.terms[callout.term].label, lines);
  add_lines(Field::Body, callout.title, lines);
  bool first = true;
  for (const NodeIndex child : Children(tree_, callout.quote)) {
    if (!first) {
      add_block(child, lines);
    } else if (callout.first_inline != kNoNode) {
      add_lines(Field::Body, markdown::plain_text_from(tree_, callout.first_inline), lines);
    }
    first = false;
  }
}

void SectionText::add_code(NodeIndex node, std::vector<Line>& lines) const {
  if (const chart::DrawnChart* drawn = chart::chart_at(charts_, node)) {
    return add_lines(Field::Body, chart::plain_words(drawn->chart), lines);
  }
  add_lines(Field::Body, tree_.view(tree_[node].info), lines);
  add_lines(Field::Body, tree_.view(tree_[node].text), lines);
}

void SectionText::add_row(NodeIndex row, std::vector<Line>& lines) const {
  std::string text;
  for (const NodeIndex cell : Children(tree_, row)) {
    const std::string words = markdown::plain_text(tree_, cell);
    if (!text.empty() && !words.empty()) text += "　";
    text += words;
  }
  add_lines(Field::Body, text, lines);
}

}  // namespace shirube::search
