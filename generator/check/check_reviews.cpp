#include "check/check_reviews.h"

#include <string>

namespace shirube::check {
namespace {

using std::chrono::year_month_day;

int months_of(year_month_day day) {
  constexpr int kMonths = 12;
  return int{day.year()} * kMonths + static_cast<int>(unsigned{day.month()});
}

void check_review(const parse::FieldValue& value, year_month_day today, int limit, Diagnostics& diagnostics) {
  for (const values::Period& period : value.periods) {
    const int passed = months_of(today) - months_of(period.end.value_or(period.begin));
    if (period.begin > today) {
      diagnostics.add(Rule::ReviewInFuture, value.span, {period.raw});
    } else if (limit > 0 && passed > limit) {
      diagnostics.add(Rule::ReviewOverdue, value.span,
                      {period.raw, std::to_string(passed), value.field->label});
    }
  }
}

}  // namespace

void check_reviews(const model::Handbook& book, year_month_day today, Diagnostics& diagnostics) {
  const auto limit = static_cast<int>(book.config->checking.review_months);
  for (const parse::Document& document : book.documents) {
    const parse::FieldValue* value = document.find(config::kReviewedKey);
    if (value != nullptr) check_review(*value, today, limit, diagnostics);
  }
}

}  // namespace shirube::check
