#include "report/explain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/find_page.h"

namespace shirube::report {
namespace {

std::size_t line_of(const SourceSpan& span, const FileTable& files) {
  const std::string& bytes = files[span.file].bytes;
  const auto end =
      bytes.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(span.begin, bytes.size()));
  return static_cast<std::size_t>(std::count(bytes.begin(), end, '\n')) + 1;
}

void explain_fields(const parse::Document& document, const FileTable& files, std::string& out) {
  for (const parse::FieldValue& value : document.fields) {
    std::string shown;
    for (const parse::Word& word : value.words) shown += (shown.empty() ? "" : "、") + word.text;
    if (value.quantity) shown = value.quantity->quantity.raw;
    for (const values::Period& period : value.periods) shown += period.raw;
    if (value.source) shown = value.source->source->key;
    if (!value.records.empty()) shown = fmt::format("{} 件", value.records.size());
    out += fmt::format("  {}（{} 行目）: {}\n", value.field->key, line_of(value.span, files), shown);
  }
}

void explain_links(const model::Handbook& book, const link::LinkGraph& graph, model::DocumentId id,
                   std::string& out) {
  for (const link::ResolvedReference& reference : graph.references[id.index]) {
    const std::string& target = reference.outcome == link::Outcome::External ? reference.url : reference.page;
    out += fmt::format("  → {}{}{}\n", target, reference.anchor.empty() ? "" : "#", reference.anchor);
  }
  for (const model::DocumentId other : graph.backlinks[id.index]) {
    out += fmt::format("  ← {}\n", link::page_of(book, other));
  }
}

/// What put the document on the list: a field and the records it stood in, subheadings, or its form.
std::string reason(const config::ListFamily& list, const link::ListEntry& entry) {
  switch (list.by) {
    case config::Membership::Form:
      return "文書の種類";
    case config::Membership::Subheadings:
      return fmt::format("小見出し #{}", fmt::join(entry.notes, " #"));
    case config::Membership::Fields:
      break;
  }
  const std::string records = entry.notes.empty() ? "" : fmt::format(": {}", fmt::join(entry.notes, "、"));
  return "項目 " + list.fields[entry.rank] + records;
}

void explain_lists(const model::Handbook& book, const link::LinkGraph& graph, model::DocumentId id,
                   std::string& out) {
  for (std::size_t family = 0; family < graph.lists.size(); ++family) {
    const config::ListFamily& list = book.config->lists[family];
    for (std::size_t term = 0; term < graph.lists[family].size(); ++term) {
      for (const link::ListEntry& entry : graph.lists[family][term]) {
        if (entry.document != id) continue;
        out += fmt::format("  {}（{}）\n",
                           link::page_of_list(list, book.config->vocabularies[list.vocabulary].terms[term]),
                           reason(list, entry));
      }
    }
  }
}

void explain_related(const model::Handbook& book, const relate::Relations& relations, model::DocumentId id,
                     std::string& out) {
  if (relations.related.empty() || relations.related[id.index].empty()) return;
  out += "関連する文書（点数と、その内訳）:\n";
  for (const relate::RelatedDocument& other : relations.related[id.index]) {
    out += fmt::format("  {:.3f} {}\n", other.score, link::page_of(book, other.document));
    for (const relate::Reason& reason : other.reasons) {
      out +=
          fmt::format("        {:.3f} {}：{}\n", reason.weight, reason.label, fmt::join(reason.words, "、"));
    }
  }
}

}  // namespace

std::string explain(const model::Handbook& book, const link::LinkGraph& graph,
                    const relate::Relations& relations, const FileTable& files, const std::string& page) {
  const model::DocumentId id = find_page(book, files, page);
  const parse::Document& document = book[id];
  std::string out = fmt::format("{}\n原稿: {}\n種類: {}（{}）\n項目:\n", link::page_of(book, id),
                                files[document.file].path, document.form->label, document.form->key);
  explain_fields(document, files, out);
  out += "節:\n";
  for (const parse::Section& section : document.sections) {
    const parse::Heading& heading = document.headings[section.heading];
    out += fmt::format("  #{}（{} 行目）: {}\n", heading.anchor,
                       line_of(document.body.span(heading.node), files), heading.text);
  }
  out += "載っている一覧:\n";
  explain_lists(book, graph, id, out);
  out += "リンク:\n";
  explain_links(book, graph, id, out);
  explain_related(book, relations, id, out);
  return out;
}

}  // namespace shirube::report
