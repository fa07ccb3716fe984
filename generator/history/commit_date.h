// The day of a commit.
// Takes a commit; gives the day where it was made, if that can be true. Must not ask a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "source/commits.h"

namespace shirube::history {

using Date = std::chrono::year_month_day;

/// Nothing before 1990, when no public office wrote Markdown, or from 2100 on: a clock was wrong.
std::optional<Date> date_of(const source::Commit& commit);

/// What the commit says, for messages: 1970-01-01, or the seconds since then when no calendar has the day.
std::string written_date(const source::Commit& commit);

/// 2026-11-01 (ISO 8601).
std::string iso_date(const Date& date);

/// 2026-11-01T09:00:00+09:00 (RFC 3339), by the clock where it was made. Only for a commit that has a date.
std::string iso_time(const source::Commit& commit);

}  // namespace shirube::history
