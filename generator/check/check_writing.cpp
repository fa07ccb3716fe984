#include "check/check_writing.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "check/brackets.h"
#include "check/commas.h"
#include "check/find_patterns.h"
#include "check/sentences.h"
#include "check/similar_slugs.h"

namespace shirube::check {
namespace {

/// The commas of one passage.
struct PassageCommas {
  const parse::Passage* passage = nullptr;
  std::vector<Comma> commas;
};

Diagnostic told(Slip slip, const parse::Passage& passage) {
  Diagnostic diagnostic = {
      .rule = slip.rule, .span = passage.locate(slip.begin, slip.end), .args = std::move(slip.args)};
  if (slip.instead && passage.is_exact(slip.begin, slip.end)) {
    diagnostic.fix = Fix{{{diagnostic.span, *slip.instead}}, slip.safety};
  }
  return diagnostic;
}

/// One for the document, where the first comma of the minority stands.
void tell_commas(const std::vector<PassageCommas>& all, Diagnostics& diagnostics) {
  CommaCounts counts;
  for (const PassageCommas& one : all) counts.add(one.commas);
  if (!counts.are_mixed()) return;
  std::optional<SourceSpan> first;
  Fix fix = {{}, Safety::Safe};
  for (const auto& [passage, commas] : all) {
    for (const Comma& comma : commas) {
      if (comma.kind == counts.usual()) continue;
      const SourceSpan span = passage->locate(comma.begin, comma.end);
      if (!first) first = span;
      if (passage->is_exact(comma.begin, comma.end)) fix.edits.push_back({span, written(counts.usual())});
    }
  }
  Diagnostic diagnostic = {.rule = Rule::MixedCommas, .span = *first, .args = counts.args()};
  if (!fix.edits.empty()) diagnostic.fix = std::move(fix);
  diagnostics.add(std::move(diagnostic));
}

void check_document(const parse::Document& document, std::string_view bytes, const config::Checking& checking,
                    Diagnostics& diagnostics) {
  const std::vector<parse::Passage> passages = parse::passages_of(document, bytes);
  std::vector<PassageCommas> commas;
  for (const parse::Passage& passage : passages) {
    const std::optional<WrittenText> text = written_text(passage);
    if (!text) continue;
    for (Slip& slip : slips_of(*text, checking)) diagnostics.add(told(std::move(slip), passage));
    commas.push_back({&passage, commas_of(*text)});
  }
  tell_commas(commas, diagnostics);
}

}  // namespace

std::vector<Slip> slips_of(const WrittenText& text, const config::Checking& checking) {
  std::vector<Slip> slips;
  const std::vector<Bracket> brackets = brackets_of(text.letters.letters);
  find_long_sentences(text, brackets, checking.longest_sentence, slips);
  find_unbalanced(text, brackets, slips);
  find_patterns(text, slips);
  return slips;
}

void check_writing(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics) {
  std::vector<Diagnostics> own(book.documents.size());
  tbb::parallel_for(std::size_t{0}, own.size(), [&](std::size_t i) {
    const parse::Document& document = book.documents[i];
    check_document(document, files[document.file].bytes, book.config->checking, own[i]);
  });
  for (Diagnostics& one : own) diagnostics.merge(std::move(one));
  find_similar_slugs(book, diagnostics);
}

}  // namespace shirube::check
