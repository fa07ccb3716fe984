#include "build/judge.h"

#include "check/check_reviews.h"

namespace shirube::build {

void judge_book(const Judged& judged, Diagnostics& problems, Trace* trace) {
  const model::Handbook& book = judged.state.book;
  Trace::timed(trace, "judge_facts", [&] {
    if (judged.today) check::check_reviews(book, *judged.today, problems);
  });
}

}  // namespace shirube::build
