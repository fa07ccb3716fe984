#include "build/judge.h"

#include <algorithm>

#include "check/check_facts.h"
#include "check/check_figures.h"
#include "check/check_keywords.h"
#include "check/check_reviews.h"
#include "check/check_writing.h"
#include "check/find_copies.h"
#include "privacy/find_private.h"

namespace shirube::build {
namespace {

/// The indices of the documents that are looked at by themselves.
std::vector<std::size_t> documents_of(const Judged& judged) {
  const model::Handbook& book = judged.state.book;
  const std::vector<FileId>& chosen = judged.chosen;
  std::vector<std::size_t> documents;
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    const bool wanted = std::binary_search(chosen.begin(), chosen.end(), book.documents[i].file);
    if (chosen.empty() || wanted) documents.push_back(i);
  }
  return documents;
}

}  // namespace

void judge_book(const Judged& judged, Diagnostics& problems, Trace* trace) {
  const model::Handbook& book = judged.state.book;
  const std::vector<std::size_t> documents = documents_of(judged);
  Trace::timed(trace, "judge_writing", [&] { check::check_writing(book, judged.files, problems); });
  Trace::timed(trace, "judge_facts", [&] {
    check::check_facts(book, documents, judged.files, problems);
    if (judged.today) check::check_reviews(book, *judged.today, problems);
    check::check_figures(book, judged.files, problems);
    check::check_keywords(book, problems);
  });
  Trace::timed(trace, "find_copies", [&] { check::find_copies(book, judged.files, problems); });
  Trace::timed(trace, "find_private", [&] { privacy::find_private(book, judged.files, problems); });
}

}  // namespace shirube::build
