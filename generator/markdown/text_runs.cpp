#include "markdown/text_runs.h"

namespace shirube::markdown {
namespace {

bool is_latin(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != ' ';
}

class Collector {
 public:
  Collector(const Tree& tree, std::vector<TextRun>& runs) : tree_(tree), runs_(runs) {}

  void block(NodeIndex index) {
    const Kind kind = tree_[index].kind;
    if (kind == Kind::HeadRow) return;
    if (kind != Kind::Paragraph && kind != Kind::Heading && kind != Kind::Cell) {
      for (const NodeIndex child : Children(tree_, index)) block(child);
      return;
    }
    run_ = {index, {}, {}};
    broken_ = false;
    inlines(index, Pieces::Kept);
    if (!run_.text.empty()) runs_.push_back(std::move(run_));
  }

 private:
  enum class Pieces { Kept, Dropped };

  void inlines(NodeIndex parent, Pieces pieces) {
    for (const NodeIndex child : Children(tree_, parent)) {
      switch (tree_[child].kind) {
        case Kind::Text:
          append(tree_.view(tree_[child].text));
          if (pieces == Pieces::Kept) {
            run_.pieces.push_back({child, run_.text.size() - tree_[child].text.length});
          }
          break;
        case Kind::SoftBreak:
          broken_ = true;
          break;
        case Kind::LineBreak:
        case Kind::Code:
        case Kind::Image:
        case Kind::FootnoteReference:
          run_.text += ' ';
          break;
        default:
          inlines(child, tree_[child].kind == Kind::Link ? Pieces::Dropped : pieces);
      }
    }
  }

  void append(std::string_view text) {
    if (text.empty()) return;
    const bool between_latin = !run_.text.empty() && is_latin(run_.text.back()) && is_latin(text.front());
    if (broken_ && between_latin) run_.text += ' ';
    broken_ = false;
    run_.text += text;
  }

  const Tree& tree_;
  std::vector<TextRun>& runs_;
  TextRun run_;
  bool broken_ = false;
};

}  // namespace

std::vector<TextRun> text_runs(const Tree& tree, NodeIndex block) {
  std::vector<TextRun> runs;
  Collector(tree, runs).block(block);
  return runs;
}

}  // namespace shirube::markdown
