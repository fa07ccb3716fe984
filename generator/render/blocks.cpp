#include "render/blocks.h"

#include <algorithm>

#include "base/check.h"
#include "link/urls.h"
#include "render/chart_figure.h"
#include "render/html.h"

namespace shirube::render {
namespace {

using markdown::Align;
using markdown::Children;
using markdown::Kind;
using markdown::kNoNode;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

const char* align_class(Align align) {
  switch (align) {
    case Align::Right:
      return " class=\"right\"";
    case Align::Center:
      return " class=\"center\"";
    default:
      return "";
  }
}

}  // namespace

BlockRenderer::BlockRenderer(const model::Handbook& book, const link::LinkGraph& graph, model::DocumentId id,
                             CalloutPlace place, TermLinks terms, std::span<const chart::DrawnChart> charts)
    : book_(book),
      document_(book[id]),
      tree_(document_.body),
      references_(graph.references[id.index]),
      page_(link::page_of(book, id)),
      place_(place),
      charts_(charts),
      first_references_(document_.footnotes.size() + 1, kNoNode) {
  if (terms == TermLinks::SamePage) marks_ = graph.term_marks[id.index];
  for (NodeIndex node = 1; node < tree_.nodes.size(); ++node) {
    const std::size_t number = tree_[node].number;
    const bool reference = tree_[node].kind == Kind::FootnoteReference && number < first_references_.size();
    if (reference && first_references_[number] == kNoNode) first_references_[number] = node;
  }
}

std::string BlockRenderer::blocks(const std::vector<NodeIndex>& nodes) const {
  std::string out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i + 1 < nodes.size() && tree_[nodes[i + 1]].kind == Kind::Table && is_caption(nodes[i])) {
      table(nodes[i + 1], inlines(nodes[i]), out);
      ++i;
      continue;
    }
    if (!takes_notes(nodes[i]) || i + 1 == nodes.size() || !is_callout(nodes[i + 1])) {
      block(nodes[i], out);
      continue;
    }
    out += "<div class=\"with-notes\"><div class=\"noted\">\n";
    block(nodes[i], out);
    out += "</div>\n<div class=\"notes\">\n";
    while (i + 1 < nodes.size() && is_callout(nodes[i + 1])) block(nodes[++i], out);
    out += "</div></div>\n";
  }
  return out;
}

std::string BlockRenderer::inside(NodeIndex node) const {
  std::string out;
  const Children inner(tree_, node);
  // A single paragraph needs no tags of its own inside an item or a cell.
  const bool single = !inner.empty() && tree_[*inner.begin()].kind == Kind::Paragraph &&
                      tree_[*inner.begin()].next == kNoNode;
  if (single) {
    inline_children(*inner.begin(), out);
  } else {
    children(node, out);
  }
  return out;
}

std::string BlockRenderer::inlines(NodeIndex node) const {
  std::string out;
  inline_children(node, out);
  return out;
}

std::string BlockRenderer::footnotes() const {
  if (document_.footnotes.empty()) return {};
  std::string out = "<ol class=\"footnotes\">\n";
  for (const NodeIndex node : document_.footnotes) {
    const std::string number = std::to_string(tree_[node].number);
    out += "<li id=\"fn-" + number + "\">" + inside(node) + " <a class=\"footnote-back\" href=\"#fnref-" +
           number + "\" aria-label=\"注" + number + "の本文に戻る\">↩</a></li>\n";
  }
  return out + "</ol>\n";
}

/// Whether callouts after this block stand beside it. A chart needs the whole width.
bool BlockRenderer::takes_notes(NodeIndex node) const {
  return place_ == CalloutPlace::Beside && !is_callout(node) && tree_[node].kind != Kind::Heading &&
         chart::chart_at(charts_, node) == nullptr;
}

bool BlockRenderer::is_callout(NodeIndex node) const {
  return tree_[node].kind == Kind::Quote && document_.callout_at(node) != nullptr;
}

/// A paragraph that is one run of bold text, right before a table, is its caption.
bool BlockRenderer::is_caption(NodeIndex node) const {
  const NodeIndex first = tree_[node].first_child;
  return tree_[node].kind == Kind::Paragraph && first != kNoNode && tree_[first].kind == Kind::Strong &&
         tree_[first].next == kNoNode;
}

const link::ResolvedReference* BlockRenderer::reference_at(NodeIndex node) const {
  const auto found = std::lower_bound(
      document_.references.begin(), document_.references.end(), node,
      [](const parse::Reference& reference, NodeIndex wanted) { return reference.node < wanted; });
  CHECK(found != document_.references.end() && found->node == node,
        "every link was collected when it was read");
  return &references_[static_cast<std::size_t>(found - document_.references.begin())];
}

void BlockRenderer::children(NodeIndex node, std::string& out) const {
  for (const NodeIndex child : Children(tree_, node)) block(child, out);
}

void BlockRenderer::block(NodeIndex node, std::string& out) const {
  switch (tree_[node].kind) {
    case Kind::Paragraph:
      out += "<p>";
      inline_children(node, out);
      out += "</p>\n";
      break;
    case Kind::Heading:
      heading(node, out);
      break;
    case Kind::BulletList:
    case Kind::OrderedList:
      list(node, out);
      break;
    case Kind::Quote:
      if (const parse::Callout* found = document_.callout_at(node)) {
        callout(*found, out);
      } else {
        out += "<blockquote>\n";
        children(node, out);
        out += "</blockquote>\n";
      }
      break;
    case Kind::CodeBlock:
      code_block(node, out);
      break;
    case Kind::Rule:
      out += "<hr>\n";
      break;
    case Kind::Table:
      table(node, {}, out);
      break;
    default:
      break;  // HTML is refused and comments are dropped; footnotes have their own place
  }
}

void BlockRenderer::heading(NodeIndex node, std::string& out) const {
  const auto found = std::find_if(document_.headings.begin(), document_.headings.end(),
                                  [&](const parse::Heading& one) { return one.node == node; });
  const std::string tag = "h" + std::to_string(tree_[node].level);
  out += "<" + tag;
  if (found != document_.headings.end()) out += " id=\"" + escaped(found->anchor) + "\"";
  out += ">";
  inline_children(node, out);
  out += "</" + tag + ">\n";
}

void BlockRenderer::list(NodeIndex node, std::string& out) const {
  const bool ordered = tree_[node].kind == Kind::OrderedList;
  out += ordered ? "<ol" : "<ul";
  if (ordered && tree_[node].number != 1) out += " start=\"" + std::to_string(tree_[node].number) + "\"";
  out += ">\n";
  for (const NodeIndex item : Children(tree_, node)) {
    out += "<li>";
    for (const NodeIndex child : Children(tree_, item)) {
      if (tree_[node].tight && tree_[child].kind == Kind::Paragraph) {
        inline_children(child, out);
      } else {
        block(child, out);
      }
    }
    out += "</li>\n";
  }
  out += ordered ? "</ol>\n" : "</ul>\n";
}

void BlockRenderer::table(NodeIndex node, const std::string& caption, std::string& out) const {
  // The roles are said aloud because the style sheet shows rows as cards on a narrow screen, which drops
  // them.
  out += "<div class=\"table\"><table role=\"table\">\n";
  if (!caption.empty()) out += "<caption>" + caption + "</caption>\n";
  std::vector<std::string> heads;
  for (const NodeIndex row : Children(tree_, node)) {
    const bool head = tree_[row].kind == Kind::HeadRow;
    if (head) {
      out += "<thead role=\"rowgroup\"><tr role=\"row\">";
      for (const NodeIndex cell : Children(tree_, row)) {
        heads.push_back(escaped(markdown::plain_text(tree_, cell)));
        out += std::string("<th role=\"columnheader\" scope=\"col\"") + align_class(tree_[cell].align) + ">";
        inline_children(cell, out);
        out += "</th>";
      }
      out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    } else {
      table_row(row, heads, out);
    }
  }
  out += "</tbody></table></div>\n";
}

void BlockRenderer::table_row(NodeIndex row, const std::vector<std::string>& heads, std::string& out) const {
  out += "<tr role=\"row\">";
  std::size_t column = 0;
  for (const NodeIndex cell : Children(tree_, row)) {
    out += std::string("<td role=\"cell\"") + align_class(tree_[cell].align);
    if (column < heads.size()) out += " data-label=\"" + heads[column++] + "\"";
    out += ">";
    inline_children(cell, out);
    out += "</td>";
  }
  out += "</tr>\n";
}

void BlockRenderer::code_block(NodeIndex node, std::string& out) const {
  if (const chart::DrawnChart* drawn = chart::chart_at(charts_, node)) {
    out += chart_figure(*drawn, "chart:" + std::to_string(drawn - charts_.data() + 1));
    return;
  }
  const std::string_view info = tree_.view(tree_[node].info);
  if (info.empty()) {
    out += "<pre tabindex=\"0\"><code>";
  } else {
    out += "<figure class=\"diagram\"><figcaption>" + escaped(info) +
           "（図の内容を文字で示しています）</figcaption>\n";
    out += "<pre tabindex=\"0\"><code>";
  }
  append_escaped(out, tree_.view(tree_[node].text));
  out += info.empty() ? "</code></pre>\n" : "</code></pre></figure>\n";
}

void BlockRenderer::callout(const parse::Callout& callout, std::string& out) const {
  const config::Term& kind = book_.config->vocabularies[*book_.config->callouts].terms[callout.term];
  out += "<div role=\"note\" class=\"callout callout-" + escaped(kind.key) + " tone-" + escaped(kind.color) +
         "\" aria-label=\"" + escaped(kind.label + (callout.title.empty() ? "" : "：" + callout.title)) +
         "\">\n";
  out += "<p class=\"callout-label\">" + escaped(kind.label) + "</p>\n";
  if (!callout.title.empty()) out += "<p class=\"callout-title\">" + escaped(callout.title) + "</p>\n";
  bool first = true;
  for (const NodeIndex child : Children(tree_, callout.quote)) {
    if (!first) {
      block(child, out);
    } else if (callout.first_inline != kNoNode) {
      out += "<p>";
      for (NodeIndex at = callout.first_inline; at != kNoNode; at = tree_[at].next) inline_node(at, out);
      out += "</p>\n";
    }
    first = false;
  }
  out += "</div>\n";
}

void BlockRenderer::inline_children(NodeIndex node, std::string& out) const {
  for (const NodeIndex child : Children(tree_, node)) inline_node(child, out);
}

/// A text with its words of the glossary, each of which leads to its explanation at the end of the page.
void BlockRenderer::text(NodeIndex node, std::string& out) const {
  const std::string_view text = tree_.view(tree_[node].text);
  auto mark = std::lower_bound(marks_.begin(), marks_.end(), node,
                               [](const link::TermMark& one, NodeIndex wanted) { return one.node < wanted; });
  std::size_t done = 0;
  for (; mark != marks_.end() && mark->node == node; ++mark) {
    append_escaped(out, text.substr(done, mark->begin - done));
    const std::string anchor = link::anchor_of_term(book_.glossary[mark->term.index]);
    out += "<a class=\"term\" href=\"#" + escaped(link::encode_path(anchor)) + "\">" +
           escaped(text.substr(mark->begin, mark->length)) + "</a>";
    done = mark->begin + mark->length;
  }
  append_escaped(out, text.substr(done));
}

/// Japanese is written without spaces, so a line that the author wrapped goes on without one, except between
/// ASCII.
void BlockRenderer::soft_break(NodeIndex next, std::string& out) const {
  const std::string after = next == kNoNode ? std::string() : markdown::plain_text(tree_, next);
  if (!out.empty() && !after.empty() && is_ascii(out.back()) && is_ascii(after.front())) out += '\n';
}

void BlockRenderer::inline_node(NodeIndex node, std::string& out) const {
  const auto wrapped = [&](const char* tag) {
    out += std::string("<") + tag + ">";
    inline_children(node, out);
    out += std::string("</") + tag + ">";
  };
  switch (tree_[node].kind) {
    case Kind::Text:
      text(node, out);
      break;
    case Kind::SoftBreak:
      soft_break(tree_[node].next, out);
      break;
    case Kind::LineBreak:
      out += "<br>\n";
      break;
    case Kind::Code:
      out += "<code>" + escaped(tree_.view(tree_[node].text)) + "</code>";
      break;
    case Kind::Emphasis:
      wrapped("em");
      break;
    case Kind::Strong:
      wrapped("strong");
      break;
    case Kind::Strikethrough:
      wrapped("s");
      break;
    case Kind::Link:
      link(node, out);
      break;
    case Kind::Image:
      image(node, out);
      break;
    case Kind::FootnoteReference:
      footnote_reference(node, out);
      break;
    default:
      break;
  }
}

void BlockRenderer::link(NodeIndex node, std::string& out) const {
  const link::ResolvedReference& target = *reference_at(node);
  const bool external = target.outcome == link::Outcome::External;
  const bool leaves = external && !target.url.starts_with("mailto:");
  if (!external && target.outcome != link::Outcome::Internal) return inline_children(node, out);
  std::string href = external ? target.url : link::relative_url(page_, target.page);
  if (!external && target.page == page_) href.clear();
  if (!target.anchor.empty()) href += "#" + link::encode_path(target.anchor);
  if (href.empty()) href = link::relative_url(page_, target.page);
  out += std::string(leaves ? "<a class=\"external\" rel=\"noopener\" href=\"" : "<a href=\"") +
         escaped(href) + "\">";
  inline_children(node, out);
  out += leaves ? "<span class=\"visually-hidden\">（外部サイト）</span></a>" : "</a>";
}

void BlockRenderer::image(NodeIndex node, std::string& out) const {
  const link::ResolvedReference& target = *reference_at(node);
  const std::string alt = escaped(markdown::plain_text(tree_, node));
  if (target.outcome != link::Outcome::Image) {
    out += alt;
    return;
  }
  out += "<img src=\"" + escaped(link::relative_url(page_, target.page)) + "\" alt=\"" + alt +
         "\" loading=\"lazy\">";
}

void BlockRenderer::footnote_reference(NodeIndex node, std::string& out) const {
  const std::string number = std::to_string(tree_[node].number);
  const bool first =
      tree_[node].number < first_references_.size() && first_references_[tree_[node].number] == node;
  out += "<sup><a" + (first ? " id=\"fnref-" + number + "\"" : std::string()) + " href=\"#fn-" + number +
         "\">注" + number + "</a></sup>";
}

}  // namespace shirube::render
