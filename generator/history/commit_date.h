// The day of a commit.
// Takes a commit; gives the day where it was made, if that can be true. Must not ask a clock.
#pragma once

#include <chrono>
#include <optional>

#include "source/commits.h"

namespace shirube::history {

using Date = std::chrono::year_month_day;

/// Nothing before 1990, when no public office wrote Markdown, or from 2100 on: a clock was wrong.
std::optional<Date> date_of(const source::Commit& commit);

}  // namespace shirube::history
