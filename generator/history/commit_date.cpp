#include "history/commit_date.h"

#include <cstdint>

namespace shirube::history {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kYearBeyond = 2100;

}  // namespace

std::optional<Date> date_of(const source::Commit& commit) {
  // Beyond what the calendar's years can hold nothing can be computed either.
  constexpr std::int64_t kMostSeconds = std::int64_t{1} << 38;
  if (commit.time > kMostSeconds || commit.time < -kMostSeconds) return {};
  const std::chrono::sys_seconds time{std::chrono::seconds(commit.time + std::int64_t{commit.offset} * 60)};
  const Date date(std::chrono::floor<std::chrono::days>(time));
  const int year = static_cast<int>(date.year());
  return year < kFirstYear || year >= kYearBeyond ? std::nullopt : std::optional(date);
}

}  // namespace shirube::history
