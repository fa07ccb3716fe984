#include "check/check_facts.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check_eras.h"
#include "check/check_limits.h"
#include "check/check_parts.h"
#include "check/check_repeats.h"
#include "text/pattern.h"

namespace shirube::check {
namespace {

using config::FieldType;
using parse::Passage;
using parse::PassageKind;

/// The last byte of １ to ９, and their first two.
constexpr std::string_view kWideDigit = "\xEF\xBC";

/// Whether there may be a number: most passages of a handbook have none, and need not be folded.
bool may_hold_number(std::string_view text) {
  const bool ascii = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return ascii || text.find(kWideDigit) != std::string_view::npos;
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
std::vector<SourceSpan> dates_read(const parse::Document& document) {
  std::vector<SourceSpan> spans;
  for (const parse::Section& section : document.sections) {
    for (const parse::Group& group : section.groups) {
      if (group.period && !group.head_blocks.empty())
        spans.push_back(document.body.span(group.head_blocks.front()));
    }
    if (!section.table) continue;
    for (const std::vector<parse::Cell>& row : section.table->rows) {
      for (const parse::Cell& cell : row) {
        if (cell.period) spans.push_back(document.body.span(cell.node));
      }
    }
  }
  return spans;
}

bool stands_in(const SourceSpan& span, const std::vector<SourceSpan>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const SourceSpan& one) {
    return one.begin <= span.begin && span.begin + span.length <= one.begin + one.length;
  });
}

void check_passages(const DocumentText& text, Diagnostics& diagnostics) {
  const std::vector<SourceSpan> read = dates_read(text.document);
  for (const Passage& passage : text.passages) {
    if (!may_hold_number(passage.text) || !is_told_by_document(text, passage)) continue;
    const text::PatternText folded(passage.text);
    if (!stands_in(passage.locate(0, passage.text.size()), read))
      check_eras(text, passage, folded, diagnostics);
    check_parts(text, passage, folded, diagnostics);
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

void check_facts(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics) {
  std::vector<Diagnostics> found(book.documents.size());
  tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t i) {
    const parse::Document& document = book.documents[i];
    check_document(book, document, files[document.file].bytes, found[i]);
  });
  for (Diagnostics& one : found) diagnostics.merge(std::move(one));
}

}  // namespace shirube::check
