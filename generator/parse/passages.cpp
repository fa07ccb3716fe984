#include "parse/passages.h"

#include <algorithm>
#include <map>
#include <utility>

namespace shirube::parse {
namespace {

using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;

bool is_latin(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != ' ';
}

/// A text that was written in one piece at `span`, perhaps in quotes.
PassagePiece whole_piece(const std::string& text, const SourceSpan& span, std::string_view bytes) {
  const std::string_view written = bytes.substr(std::min<std::size_t>(span.begin, bytes.size()), span.length);
  const std::size_t found = text.empty() ? std::string_view::npos : written.find(text);
  if (found == std::string_view::npos) return {0, span, false};
  return {0, within(span, found, text.size()), true};
}

class FieldPassages {
 public:
  FieldPassages(std::string_view bytes, std::vector<Passage>& out) : bytes_(bytes), out_(out) {}

  void add(const std::vector<FieldValue>& values) {
    for (const FieldValue& value : values) {
      for (const Word& word : value.words) add(value, word.text, word.span);
      for (const values::Period& period : value.periods) add(value, period.raw, value.span);
      if (value.quantity) add(value, value.quantity->quantity.raw, value.span);
      if (value.source) {
        add(value, value.source->section, value.span);
        add(value, value.source->page, value.span);
      }
      for (const Record& record : value.records) add(record.values);
    }
  }

 private:
  void add(const FieldValue& value, const std::string& text, const SourceSpan& span) {
    if (text.empty()) return;
    Passage passage;
    passage.kind = PassageKind::Field;
    passage.text = text;
    passage.field = &value;
    passage.pieces.push_back(whole_piece(text, span, bytes_));
    out_.push_back(std::move(passage));
  }

  std::string_view bytes_;
  std::vector<Passage>& out_;
};

/// Goes through the body in the order of the file, with the place reached in its bytes: cmark-gfm's own
/// places of inlines cannot be relied on (`markdown::locate_inline`).
class BodyPassages {
 public:
  BodyPassages(const Document& document, std::string_view bytes, std::vector<Passage>& out)
      : document_(document), tree_(document.body), bytes_(bytes), out_(out) {
    for (const Section& section : document.sections) {
      sections_[document.headings[section.heading].node] = &section;
    }
  }

  void add_all() {
    for (const NodeIndex block : Children(tree_, 0)) {
      const markdown::Node& node = tree_[block];
      const auto section = sections_.find(block);
      if (section != sections_.end()) section_ = section->second;
      if (node.kind == Kind::Footnote) at_ = node.offset;
      limit_ = std::clamp<std::size_t>(node.end, node.offset, bytes_.size());
      add_block(block);
    }
  }

 private:
  void add_block(NodeIndex block) {
    const markdown::Node& node = tree_[block];
    at_ = std::max<std::size_t>(at_, node.offset);
    switch (node.kind) {
      case Kind::Paragraph:
        return add_run(block, PassageKind::Prose);
      case Kind::Heading:
        return add_run(block, PassageKind::Heading);
      case Kind::Cell:
        return add_run(block, PassageKind::Cell);
      case Kind::CodeBlock:
        return add_code(node);
      case Kind::Quote:
        return add_quote(block);
      default:
        for (const NodeIndex child : Children(tree_, block)) add_block(child);
    }
  }

  void add_quote(NodeIndex quote) {
    const Callout* const outer = callout_;
    if (const Callout* own = document_.callout_at(quote)) callout_ = own;
    for (const NodeIndex child : Children(tree_, quote)) add_block(child);
    callout_ = outer;
  }

  void add_code(const markdown::Node& node) {
    const std::string_view code = tree_.view(node.text);
    for (std::size_t begin = 0; begin < code.size();) {
      const std::size_t end = std::min(code.find('\n', begin), code.size());
      run_ = made(PassageKind::Code);
      append(code.substr(begin, end - begin));
      keep(std::move(run_));
      begin = end + 1;
    }
  }

  void add_run(NodeIndex block, PassageKind kind) {
    std::vector<Passage> beside;
    run_ = made(kind);
    broken_ = false;
    add_inlines(block, beside);
    keep(std::move(run_));
    for (Passage& passage : beside) keep(std::move(passage));
  }

  void add_inlines(NodeIndex parent, std::vector<Passage>& beside) {
    for (const NodeIndex child : Children(tree_, parent)) {
      const markdown::Node& node = tree_[child];
      switch (node.kind) {
        case Kind::Text:
        case Kind::Code:
        case Kind::HtmlInline:
          append(node);
          break;
        case Kind::SoftBreak:
          broken_ = true;
          break;
        case Kind::LineBreak:
          run_.text += ' ';
          break;
        case Kind::Image:
          beside.push_back(aside(PassageKind::Caption, markdown::plain_text(tree_, child)));
          add_target(node, beside);
          break;
        default:
          add_inlines(child, beside);
          add_target(node, beside);
      }
    }
  }

  void add_target(const markdown::Node& node, std::vector<Passage>& beside) {
    if (node.kind != Kind::Link && node.kind != Kind::Image) return;
    beside.push_back(aside(PassageKind::Target, std::string(tree_.view(node.url))));
    beside.push_back(aside(PassageKind::Caption, std::string(tree_.view(node.info))));
  }

  void append(const markdown::Node& node) {
    const std::string_view text = tree_.view(node.text);
    append(text);
    if (node.kind == Kind::Code && !text.empty()) run_.pieces.back().code = true;
  }

  /// Adds what was written at, or soon after, the place reached.
  void append(std::string_view text) {
    if (text.empty()) return;
    if (broken_ && !run_.text.empty() && is_latin(run_.text.back()) && is_latin(text.front()))
      run_.text += ' ';
    broken_ = false;
    run_.pieces.push_back(find(run_.text.size(), text));
    run_.text += text;
  }

  PassagePiece find(std::size_t begin, std::string_view text) {
    const std::size_t from = std::min(at_, limit_);
    const std::size_t found = bytes_.substr(0, limit_).find(text, from);
    const SourceSpan file = {tree_.file, 0, 0};
    if (found == std::string_view::npos) return {begin, within(file, from, limit_ - from), false};
    at_ = found + text.size();
    return {begin, within(file, found, text.size()), true};
  }

  /// What stands beside the text of a block, where the place reached is.
  Passage aside(PassageKind kind, std::string text) {
    Passage passage = made(kind);
    if (!text.empty()) passage.pieces.push_back(find(0, text));
    passage.text = std::move(text);
    return passage;
  }

  Passage made(PassageKind kind) const {
    Passage passage;
    passage.kind = kind;
    passage.section = section_;
    passage.callout = callout_;
    return passage;
  }

  void keep(Passage&& passage) {
    if (!passage.text.empty()) out_.push_back(std::move(passage));
  }

  const Document& document_;
  const markdown::Tree& tree_;
  std::string_view bytes_;
  std::vector<Passage>& out_;
  std::map<NodeIndex, const Section*> sections_;  ///< by heading
  const Section* section_ = nullptr;
  const Callout* callout_ = nullptr;
  Passage run_;
  bool broken_ = false;    ///< a line ended after the text so far
  std::size_t at_ = 0;     ///< all before it has been passed
  std::size_t limit_ = 0;  ///< where the block of the body ends
};

}  // namespace

SourceSpan Passage::locate(std::size_t begin, std::size_t end) const {
  if (pieces.empty()) return {};
  const auto holds = [](std::size_t at) { return [at](const PassagePiece& one) { return one.begin > at; }; };
  const auto after = std::find_if(pieces.begin(), pieces.end(), holds(begin));
  const PassagePiece& first = after == pieces.begin() ? *after : *(after - 1);
  if (!first.exact) return first.span;
  const std::size_t offset = std::min<std::size_t>(begin - std::min(begin, first.begin), first.span.length);
  const std::size_t length = std::min<std::size_t>(end - std::min(begin, end), first.span.length - offset);
  return within(first.span, offset, length);
}

bool Passage::is_exact(std::size_t begin, std::size_t end) const {
  return std::any_of(pieces.begin(), pieces.end(), [&](const PassagePiece& one) {
    return one.exact && begin >= one.begin && end <= one.begin + one.span.length;
  });
}

std::vector<Passage> passages_of(const Document& document, std::string_view bytes) {
  std::vector<Passage> out;
  FieldPassages(bytes, out).add(document.fields);
  BodyPassages(document, bytes, out).add_all();
  return out;
}

}  // namespace shirube::parse
