#include "check/check_facts.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check_eras.h"
#include "check/check_limits.h"
#include "check/check_parts.h"
#include "check/check_repeats.h"
#include "check/covered.h"
#include "text/pattern.h"

namespace shirube::check {
namespace {

using config::FieldType;
using parse::Passage;
using parse::PassageKind;

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Most passages of a handbook hold neither a date nor a part, and need not be folded to see that.

bool may_hold_date(std::string_view text) {
  return holds_any(text, {"年", "(", "（", "."});
}

bool may_hold_part(std::string_view text) {
  return holds_any(text, {"うち", "中", "内"});
}

bool is_read_as_value(const Passage& passage) {
  if (passage.field == nullptr) return false;
  const FieldType type = passage.field->field->type;
  return type == FieldType::Period || type == FieldType::Quantity || type == FieldType::Url;
}

bool is_told_by_document(const DocumentText& text, const Passage& passage) {
  return passage.kind != PassageKind::Target && !is_read_as_value(passage) && !text.notes.holds(passage);
}

/// Where the parser read a date, and said what is wrong with it.
Covered dates_read(const parse::Document& document) {
  Covered read;
  const auto add = [&](markdown::NodeIndex node) {
    const SourceSpan span = document.body.span(node);
    read.add(span.begin, span.begin + span.length);
  };
  for (const parse::Section& section : document.sections) {
    for (const parse::Group& group : section.groups) {
      if (group.period && !group.head_blocks.empty()) add(group.head_blocks.front());
    }
    if (!section.table) continue;
    for (const std::vector<parse::Cell>& row : section.table->rows) {
      for (const parse::Cell& cell : row) {
        if (cell.period) add(cell.node);
      }
    }
  }
  return read;
}

bool stands_in(const Passage& passage, const Covered& read) {
  const SourceSpan span = passage.locate(0, passage.text.size());
  return read.holds(span.begin, span.begin + span.length);
}

void check_passages(const DocumentText& text, Diagnostics& diagnostics) {
  const Covered read = dates_read(text.document);
  for (const Passage& passage : text.passages) {
    const bool dates = may_hold_date(passage.text) && !stands_in(passage, read);
    const bool parts = may_hold_part(passage.text);
    if ((!dates && !parts) || !is_told_by_document(text, passage)) continue;
    const text::PatternText folded(passage.text);
    if (dates) check_eras(text, passage, folded, diagnostics);
    if (parts) check_parts(text, passage, folded, diagnostics);
  }
}

void check_document(const model::Handbook& book, const parse::Document& document, std::string_view bytes,
                    Diagnostics& diagnostics) {
  const std::vector<Passage> passages = parse::passages_of(document, bytes);
  const EditorNotes notes(*book.config, passages);
  const DocumentText text = {document, passages, notes};
  check_passages(text, diagnostics);
  check_part_rows(text, diagnostics);
  check_limits(text, diagnostics);
  check_repeats(text, diagnostics);
}

}  // namespace

void check_facts(const model::Handbook& book, const std::vector<std::size_t>& documents,
                 const FileTable& files, Diagnostics& diagnostics) {
  std::vector<Diagnostics> found(documents.size());
  tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t i) {
    const parse::Document& document = book.documents[documents[i]];
    check_document(book, document, files[document.file].bytes, found[i]);
  });
  for (Diagnostics& one : found) diagnostics.merge(std::move(one));
}

}  // namespace shirube::check
