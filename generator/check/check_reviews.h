// Documents that nobody has looked at for long.
// Takes the handbook and the day it is; gives diagnostics. Must not ask a clock: who calls says what day it
// is.
#pragma once

#include <chrono>

#include "base/diagnostics.h"
#include "model/handbook.h"

namespace shirube::check {

/// Compares the period in the field `config::kReviewedKey` of each document with `today`, by months: older
/// than `Checking::review_months`, or not begun yet.
void check_reviews(const model::Handbook& book, std::chrono::year_month_day today, Diagnostics& diagnostics);

}  // namespace shirube::check
