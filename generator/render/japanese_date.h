// A day for readers.
// Takes a day; gives it in Japanese. Must not be asked for anything but whole days: `values` labels periods.
#pragma once

#include <chrono>
#include <string>

namespace shirube::render {

/// 2026年4月1日.
std::string japanese_date(const std::chrono::year_month_day& date);

}  // namespace shirube::render
