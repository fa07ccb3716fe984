#include "build/judge.h"

#include "check/check_facts.h"
#include "check/check_figures.h"
#include "check/check_keywords.h"
#include "check/check_reviews.h"
#include "check/find_copies.h"

namespace shirube::build {

void judge_book(const Judged& judged, Diagnostics& problems, Trace* trace) {
  const model::Handbook& book = judged.state.book;
  Trace::timed(trace, "judge_facts", [&] {
    check::check_facts(book, judged.files, problems);
    if (judged.today) check::check_reviews(book, *judged.today, problems);
    check::check_figures(book, judged.files, problems);
    check::check_keywords(book, problems);
  });
  Trace::timed(trace, "find_copies", [&] { check::find_copies(book, judged.files, problems); });
}

}  // namespace shirube::build
