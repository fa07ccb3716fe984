#include "markdown/parse_markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "markdown/bounds.h"

namespace shirube::markdown {
namespace {

struct Freer {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};
template <typename T>
using Owned = std::unique_ptr<T, Freer>;

void register_extensions() {
  static std::once_flag once;  // the registry of cmark-gfm is a global list without a lock
  std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
}

Owned<cmark_node> parse_with_cmark(std::string_view body) {
  register_extensions();
  const Owned<cmark_parser> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  for (const char* name : {"table", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), body.data(), body.size());
  return Owned<cmark_node>(cmark_parser_finish(parser.get()));
}

Kind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      return Kind::Paragraph;
    case CMARK_NODE_HEADING:
      return Kind::Heading;
    case CMARK_NODE_LIST:
      return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Kind::OrderedList : Kind::BulletList;
    case CMARK_NODE_ITEM:
      return Kind::Item;
    case CMARK_NODE_BLOCK_QUOTE:
      return Kind::Quote;
    case CMARK_NODE_CODE_BLOCK:
      return Kind::CodeBlock;
    case CMARK_NODE_THEMATIC_BREAK:
      return Kind::Rule;
    case CMARK_NODE_HTML_BLOCK:
      return Kind::HtmlBlock;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return Kind::Footnote;
    case CMARK_NODE_TEXT:
      return Kind::Text;
    case CMARK_NODE_SOFTBREAK:
      return Kind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
      return Kind::LineBreak;
    case CMARK_NODE_CODE:
      return Kind::Code;
    case CMARK_NODE_HTML_INLINE:
      return Kind::HtmlInline;
    case CMARK_NODE_EMPH:
      return Kind::Emphasis;
    case CMARK_NODE_STRONG:
      return Kind::Strong;
    case CMARK_NODE_LINK:
      return Kind::Link;
    case CMARK_NODE_IMAGE:
      return Kind::Image;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return Kind::FootnoteReference;
    default:
      break;
  }
  const std::string_view name = cmark_node_get_type_string(node);  // the kinds of the extensions
  if (name == "table") return Kind::Table;
  if (name == "table_header") return Kind::HeadRow;
  if (name == "table_row") return Kind::Row;
  if (name == "table_cell") return Kind::Cell;
  if (name == "strikethrough") return Kind::Strikethrough;
  return Kind::Document;
}

/// A comment and nothing else. What could end one earlier in a browser (`--!>`), or stands behind it on its
/// line, makes it HTML like any other.
bool is_comment(std::string_view html) {
  while (!html.empty() && std::string_view(" \t\r\n").find(html.back()) != std::string_view::npos) {
    html.remove_suffix(1);
  }
  return html.starts_with("<!--") && html.ends_with("-->") && html.find("-->") == html.size() - 3 &&
         html.find("--!>") == std::string_view::npos;
}

bool is_comment(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool html = type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
  const char* literal = html ? cmark_node_get_literal(node) : nullptr;
  return literal != nullptr && is_comment(std::string_view(literal));
}

/// Turns cmark's tree into ours, node by node, without recursion.
class Converter {
 public:
  Converter(std::string_view body, const SourceSpan& place, Diagnostics& diagnostics)
      : body_(body), place_(place), diagnostics_(diagnostics) {
    for (std::size_t at = 0; at != std::string_view::npos; at = next_line(at)) lines_.push_back(at);
    tree_.file = place.file;
    tree_.nodes.emplace_back();
    tree_.nodes[0].offset = place.begin;
    tree_.nodes[0].end = place.begin + place.length;
    last_child_.push_back(kNoNode);
    open_.push_back(0);
  }

  Tree convert(cmark_node* root) {
    const Owned<cmark_iter> iter(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
      cmark_node* node = cmark_iter_get_node(iter.get());
      if (node == root || is_comment(node)) continue;  // cmark ends no HTML node: there is no EXIT to skip
      if (event == CMARK_EVENT_EXIT) {
        leave();
      } else {
        enter(node);
        if (cmark_node_first_child(node) == nullptr && is_leaf(node)) leave();
      }
    }
    tree_.nodes.shrink_to_fit();  // trees of all documents stay for the whole run
    tree_.strings.shrink_to_fit();
    return std::move(tree_);
  }

 private:
  // cmark's iterator sends no EXIT event for these, even when they have no children.
  static bool is_leaf(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_THEMATIC_BREAK:
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_TEXT:
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
      case CMARK_NODE_CODE:
      case CMARK_NODE_HTML_INLINE:
        return true;
      default:
        return false;
    }
  }

  std::size_t next_line(std::size_t at) const {
    const std::size_t end = body_.find('\n', at);
    return end == std::string_view::npos || end + 1 >= body_.size() ? std::string_view::npos : end + 1;
  }

  void enter(cmark_node* source) {
    const bool full = tree_.nodes.size() >= kNodeLimit;
    if (full || open_.size() > static_cast<std::size_t>(kDepthLimit) || skipping_ > 0) {
      if (skipping_++ == 0) report_limit(source, full);
      return;
    }
    const auto index = static_cast<NodeIndex>(tree_.nodes.size());
    tree_.nodes.push_back(make_node(source));
    last_child_.push_back(kNoNode);
    const NodeIndex parent = open_.back();
    NodeIndex& link = last_child_[parent] == kNoNode ? tree_.nodes[parent].first_child
                                                     : tree_.nodes[last_child_[parent]].next;
    link = index;
    last_child_[parent] = index;
    open_.push_back(index);
  }

  void leave() {
    if (skipping_ > 0) {
      --skipping_;
    } else {
      open_.pop_back();
    }
  }

  void report_limit(cmark_node* source, bool full) {
    if (full ? reported_size_ : reported_depth_) return;
    (full ? reported_size_ : reported_depth_) = true;
    const SourceSpan span{place_.file, start_of(source), 1};
    if (full) diagnostics_.add(Rule::BodyTooLarge, span, {std::to_string(kNodeLimit)});
    if (!full) diagnostics_.add(Rule::NestedTooDeep, span, {std::to_string(kDepthLimit)});
  }

  std::uint32_t offset_at(int line, int column) const {
    if (line < 1) return place_.begin;
    const std::size_t row = std::min(static_cast<std::size_t>(line - 1), lines_.size() - 1);
    const std::size_t at = lines_[row] + static_cast<std::size_t>(std::max(column - 1, 0));
    return place_.begin + static_cast<std::uint32_t>(std::min(at, body_.size()));
  }

  std::uint32_t start_of(cmark_node* source) const {
    return offset_at(cmark_node_get_start_line(source), cmark_node_get_start_column(source));
  }

  Slice keep(const char* text) {
    if (text == nullptr) return {};
    const Slice slice{static_cast<std::uint32_t>(tree_.strings.size()),
                      static_cast<std::uint32_t>(std::char_traits<char>::length(text))};
    tree_.strings += text;
    return slice;
  }

  Node make_node(cmark_node* source) {
    Node node;
    node.kind = kind_of(source);
    node.offset = start_of(source);
    node.end = std::max(node.offset,
                        offset_at(cmark_node_get_end_line(source), cmark_node_get_end_column(source) + 1));
    fill_details(source, node);
    return node;
  }

  void fill_details(cmark_node* source, Node& node) {
    switch (node.kind) {
      case Kind::Heading:
        node.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(source));
        break;
      case Kind::OrderedList:
        node.number = static_cast<std::uint32_t>(cmark_node_get_list_start(source));
        [[fallthrough]];
      case Kind::BulletList:
        node.tight = cmark_node_get_list_tight(source) != 0;
        break;
      case Kind::CodeBlock:
        node.info = keep(cmark_node_get_fence_info(source));
        [[fallthrough]];
      case Kind::Text:
      case Kind::Code:
      case Kind::HtmlInline:
      case Kind::HtmlBlock:
        node.text = keep(cmark_node_get_literal(source));
        break;
      case Kind::Link:
      case Kind::Image:
        node.url = keep(cmark_node_get_url(source));
        node.info = keep(cmark_node_get_title(source));
        break;
      case Kind::Cell:
        node.align = alignment(source);
        break;
      case Kind::Footnote:
        node.number = ++footnotes_;
        break;
      case Kind::FootnoteReference:
        node.number = footnote_number(source);
        break;
      default:
        break;
    }
  }

  /// cmark-gfm writes the number of the footnote into the literal of the reference.
  static std::uint32_t footnote_number(cmark_node* reference) {
    const char* literal = cmark_node_get_literal(reference);
    return literal == nullptr ? 0 : static_cast<std::uint32_t>(std::strtoul(literal, nullptr, 10));
  }

  static Align alignment(cmark_node* cell) {
    cmark_node* row = cmark_node_parent(cell);
    cmark_node* table = cmark_node_parent(row);
    std::size_t column = 0;
    for (cmark_node* at = cmark_node_first_child(row); at != cell; at = cmark_node_next(at)) ++column;
    if (column >= cmark_gfm_extensions_get_table_columns(table)) return Align::None;
    switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
      case 'l':
        return Align::Left;
      case 'c':
        return Align::Center;
      case 'r':
        return Align::Right;
      default:
        return Align::None;
    }
  }

  std::string_view body_;
  SourceSpan place_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> lines_;
  Tree tree_;
  std::vector<NodeIndex> last_child_;
  std::vector<NodeIndex> open_;
  std::size_t skipping_ = 0;  ///< how many nodes below the limit are open
  std::uint32_t footnotes_ = 0;
  bool reported_size_ = false;
  bool reported_depth_ = false;
};

}  // namespace

Tree parse_markdown(std::string_view body, const SourceSpan& place, Diagnostics& diagnostics) {
  const Owned<cmark_node> root = parse_with_cmark(within_bounds(body, place, diagnostics));
  return Converter(body, place, diagnostics).convert(root.get());
}

}  // namespace shirube::markdown
