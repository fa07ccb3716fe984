#include "history/commit_date.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>

#include "base/check.h"
#include "source/raw_commit.h"

namespace shirube::history {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kYearBeyond = 2100;

/// The day where it was made; nothing beyond what the calendar's years can hold.
std::optional<Date> any_date_of(const source::Commit& commit) {
  constexpr std::int64_t kMostSeconds = std::int64_t{1} << 37;
  if (commit.time > kMostSeconds || commit.time < -kMostSeconds) return {};
  const std::chrono::sys_seconds time{std::chrono::seconds(commit.time + std::int64_t{commit.offset} * 60)};
  return Date(std::chrono::floor<std::chrono::days>(time));
}

}  // namespace

std::optional<Date> date_of(const source::Commit& commit) {
  const std::optional<Date> date = any_date_of(commit);
  const int year = date ? static_cast<int>(date->year()) : 0;
  return year < kFirstYear || year >= kYearBeyond ? std::nullopt : date;
}

std::string written_date(const source::Commit& commit) {
  const std::optional<Date> date = any_date_of(commit);
  return date ? iso_date(*date) : commit.time == source::kNoTime ? "？" : std::to_string(commit.time);
}

std::string iso_date(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string iso_time(const source::Commit& commit) {
  const std::optional<Date> date = date_of(commit);
  CHECK(date, "the time of a commit that has none");
  constexpr std::int64_t kDay = std::int64_t{24} * 60 * 60;
  const std::int64_t local = commit.time + std::int64_t{commit.offset} * 60;
  const std::int64_t second = local % kDay;  // since 1990: never negative
  const int east = std::abs(commit.offset);
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso_date(*date), second / 3600, second / 60 % 60,
                     second % 60, commit.offset < 0 ? '-' : '+', east / 60, east % 60);
}

}  // namespace shirube::history
