#include <algorithm>
#include <string>
#include <utility>

#include "parse/read_body.h"
#include "text/hidden.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace shirube::parse {
namespace {

using markdown::Children;
using markdown::Kind;
using markdown::kNoNode;
using markdown::NodeIndex;

std::string excerpt(std::string_view text) {
  constexpr std::size_t kLength = 24;
  std::string_view line = text.substr(0, text.find('\n'));
  const std::string_view start = text::first_code_points(line, kLength);
  return std::string(start) + (start.size() < line.size() ? "…" : "");
}

class MarkReader {
 public:
  MarkReader(std::string_view bytes, const config::Config& config, Document& document,
             Diagnostics& diagnostics)
      : bytes_(bytes),
        config_(config),
        document_(document),
        tree_(document.body),
        diagnostics_(diagnostics),
        entities_(bytes.find('&') != std::string_view::npos && !text::first_control_in_file(bytes)) {}

  // Nodes stand in the order of the text, so one pass over the array meets each before what is inside it.
  void read() {
    NodeIndex block = 0;
    for (NodeIndex index = 1; index < tree_.nodes.size(); ++index) {
      if (tree_[index].kind < Kind::Text) block = index;
      visit(index, block);
    }
  }

 private:
  void visit(NodeIndex index, NodeIndex block) {
    if (entities_) check_entities(index, block);
    switch (tree_[index].kind) {
      case Kind::HtmlBlock:
      case Kind::HtmlInline:
        check_html(index);
        break;
      case Kind::Link:
        document_.references.push_back({index, false});
        break;
      case Kind::Image:
        read_image(index);
        break;
      case Kind::Quote:
        read_callout(index);
        break;
      case Kind::Text:
        check_asterisks(index, block);
        break;
      default:
        break;
    }
  }

  /// An entity such as `&#x202e;` brings in what the bytes of the file do not show.
  void check_entities(NodeIndex index, NodeIndex block) {
    const markdown::Node& node = tree_[index];
    for (const markdown::Slice& slice : {node.text, node.info, node.url}) {
      const std::string_view text = tree_.view(slice);
      const auto control = text::first_control_character(text);
      if (!control) continue;
      const SourceSpan span = tree_.span(block);
      const std::size_t found = bytes_.substr(0, span.begin + span.length).find('&', span.begin);
      const SourceSpan entity = within({span.file, 0, 0}, found, 1);
      diagnostics_.add(Rule::ControlCharacter, found == std::string_view::npos ? span : entity,
                       {text::name_of_control(text, *control)});
    }
  }

  SourceSpan locate(NodeIndex index, std::string_view written, std::string_view openers) const {
    return markdown::locate_inline(tree_, index, bytes_, written, openers);
  }

  void check_html(NodeIndex index) {
    const std::string_view html = tree_.view(tree_[index].text);
    diagnostics_.add(Rule::RawHtml, locate(index, html.substr(0, html.find('\n')), "<"), {excerpt(html)});
  }

  void read_image(NodeIndex index) {
    document_.references.push_back({index, true});
    if (!markdown::plain_text(tree_, index).empty()) return;
    const std::string_view url = tree_.view(tree_[index].url);
    diagnostics_.add(Rule::MissingAlt, locate(index, url, "!"), {std::string(url)});
  }

  void check_asterisks(NodeIndex index, NodeIndex block) {
    const std::string_view literal = tree_.view(tree_[index].text);
    if (block == reported_ || literal.find("**") == std::string_view::npos) return;
    reported_ = block;  // the closing mark of the same pair needs no message of its own
    const SourceSpan span = locate(index, "**", "*");
    diagnostics_.add(Rule::UnboldedStrong, {span.file, span.begin, 2}, {excerpt(bytes_.substr(span.begin))});
  }

  void read_callout(NodeIndex quote) {
    const Children blocks(tree_, quote);
    if (blocks.empty() || tree_[*blocks.begin()].kind != Kind::Paragraph) return;
    Callout callout;
    callout.quote = quote;
    std::string first_line;
    for (const NodeIndex inline_node : Children(tree_, *blocks.begin())) {
      const Kind kind = tree_[inline_node].kind;
      if (kind == Kind::SoftBreak || kind == Kind::LineBreak) {
        callout.first_inline = tree_[inline_node].next;
        break;
      }
      first_line += markdown::plain_text(tree_, inline_node);
    }
    const std::size_t close = first_line.find(']');
    if (!first_line.starts_with("[!") || close == std::string::npos) return;
    const std::string_view rest = std::string_view(first_line).substr(close + 1);
    callout.title = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    take_callout(std::move(callout), first_line.substr(2, close - 2));
  }

  void take_callout(Callout callout, const std::string& name) {
    const config::Vocabulary* kinds = config_.callouts ? &config_.vocabularies[*config_.callouts] : nullptr;
    const auto term = kinds == nullptr ? std::nullopt : kinds->find(name);
    if (term) {
      callout.term = *term;
      document_.callouts.push_back(std::move(callout));
      return;
    }
    std::vector<std::string_view> known;
    std::string joined;
    for (std::size_t i = 0; kinds != nullptr && i < kinds->terms.size(); ++i) {
      known.push_back(kinds->terms[i].key);
      joined += (joined.empty() ? "" : "・") + kinds->terms[i].key + "（" + kinds->terms[i].label + "）";
    }
    diagnostics_.add(Rule::UnknownCallout, tree_.span(callout.quote), {name, joined},
                     text::nearest(name, known));
  }

  std::string_view bytes_;
  const config::Config& config_;
  Document& document_;
  const markdown::Tree& tree_;
  Diagnostics& diagnostics_;
  NodeIndex reported_ = kNoNode;
  bool entities_ = false;  ///< there may be some, and nothing hidden stands in the file as it is
};

}  // namespace

void read_marks(std::string_view bytes, const config::Config& config, Document& document,
                Diagnostics& diagnostics) {
  MarkReader(bytes, config, document, diagnostics).read();
}

}  // namespace shirube::parse
