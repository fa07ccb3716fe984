#include "link/term_marks.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "markdown/text_runs.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_matcher.h"

namespace shirube::link {
namespace {

using markdown::Kind;
using markdown::NodeIndex;
using model::TermId;

/// Terms and aliases, all spellings in one list, each with its term.
class Spellings {
 public:
  explicit Spellings(const model::Handbook& book) {
    // Terms before aliases: of two that fold to the same, the matcher takes the first.
    for (std::size_t i = 0; i < book.glossary.size(); ++i) add(book.glossary[i].term, TermId{i});
    for (std::size_t i = 0; i < book.glossary.size(); ++i) {
      for (const std::string& alias : book.glossary[i].aliases) add(alias, TermId{i});
    }
  }

  bool empty() const { return words_.empty(); }
  const std::vector<std::string>& words() const { return words_; }
  TermId term(std::size_t word) const { return terms_[word]; }

 private:
  void add(const std::string& word, TermId term) {
    if (text::count_code_points(text::fold_word(word)) < model::kShortestTerm) return;
    words_.push_back(word);
    terms_.push_back(term);
  }

  std::vector<std::string> words_;
  std::vector<TermId> terms_;
};

class DocumentMarker {
 public:
  DocumentMarker(const parse::Document& document, const text::WordMatcher& matcher,
                 const Spellings& spellings)
      : document_(document), matcher_(matcher), spellings_(spellings) {
    for (const parse::Callout& callout : document.callouts) hide_label(callout);
  }

  std::vector<TermMark> mark() {
    mark_section(document_.intro);
    for (const parse::Section& section : document_.sections) {
      for (const parse::Group& group : section.groups) hide_period(group);
      table_ = section.table ? &section : nullptr;
      mark_section(section.blocks);
    }
    table_ = nullptr;
    mark_section(document_.footnotes);
    std::sort(marks_.begin(), marks_.end(), [](const TermMark& a, const TermMark& b) {
      return std::tie(a.node, a.begin) < std::tie(b.node, b.begin);
    });
    return std::move(marks_);
  }

 private:
  /// What stands on the line of [!KIND] is shown as a title.
  void hide_label(const parse::Callout& callout) {
    const NodeIndex paragraph = document_.body[callout.quote].first_child;
    if (paragraph == markdown::kNoNode) return;
    for (const NodeIndex child : markdown::Children(document_.body, paragraph)) {
      if (child == callout.first_inline) break;
      hide(child);
    }
  }

  void hide(NodeIndex node) {
    hidden_.insert(node);
    for (const NodeIndex child : markdown::Children(document_.body, node)) hide(child);
  }

  /// The date of an event is shown in both calendars, not as written.
  void hide_period(const parse::Group& group) {
    if (!group.period) return;
    for (const NodeIndex block : group.head_blocks) hide(block);
  }

  void mark_section(const std::vector<NodeIndex>& blocks) {
    seen_.clear();
    for (const NodeIndex block : blocks) {
      if (table_ != nullptr && block == table_->table_node) {
        mark_table(*table_->table);
      } else {
        mark_block(block);
      }
    }
  }

  /// Dates and words that stand for a value are shown in their own way.
  void mark_table(const parse::TypedTable& table) {
    for (const std::vector<parse::Cell>& row : table.rows) {
      for (const parse::Cell& cell : row) {
        const bool as_written = !cell.period && cell.state != parse::CellState::State;
        if (cell.node != markdown::kNoNode && as_written) mark_block(cell.node);
      }
    }
  }

  void mark_block(NodeIndex block) {
    for (const markdown::TextRun& run : markdown::text_runs(document_.body, block)) {
      if (document_.body[run.block].kind == Kind::Heading || run.pieces.empty()) continue;
      for (const auto& match : matcher_.find(run.text)) mark_match(run, match);
    }
  }

  void mark_match(const markdown::TextRun& run, const text::WordMatcher::Match& match) {
    const TermId term = spellings_.term(match.word);
    if (seen_.count(term) != 0) return;
    auto piece =
        std::upper_bound(run.pieces.begin(), run.pieces.end(), match.begin,
                         [](std::size_t begin, const markdown::TextPiece& one) { return begin < one.begin; });
    if (piece == run.pieces.begin()) return;
    --piece;
    const std::size_t begin = match.begin - piece->begin;
    if (begin + match.length > document_.body[piece->node].text.length) return;
    if (hidden_.count(piece->node) != 0) return;
    seen_.insert(term);
    marks_.push_back({piece->node, begin, match.length, term});
  }

  const parse::Document& document_;
  const text::WordMatcher& matcher_;
  const Spellings& spellings_;
  const parse::Section* table_ = nullptr;  ///< the section at work, when it has a table of declared columns
  std::set<NodeIndex> hidden_;
  std::set<TermId> seen_;
  std::vector<TermMark> marks_;
};

bool is_switched_off(const parse::Document& document) {
  const parse::FieldValue* wish = document.find("glossary");
  return wish != nullptr && wish->field->type == config::FieldType::Flag && !wish->flag;
}

}  // namespace

std::vector<std::vector<TermMark>> mark_terms(const model::Handbook& book) {
  std::vector<std::vector<TermMark>> marks(book.documents.size());
  const Spellings spellings(book);
  if (spellings.empty()) return marks;
  const text::WordMatcher matcher(spellings.words());
  tbb::parallel_for(std::size_t{0}, marks.size(), [&](std::size_t i) {
    const parse::Document& document = book.documents[i];
    if (!is_switched_off(document)) marks[i] = DocumentMarker(document, matcher, spellings).mark();
  });
  return marks;
}

}  // namespace shirube::link
