#include "render/japanese_date.h"

#include <fmt/format.h>

namespace shirube::render {

std::string japanese_date(const std::chrono::year_month_day& date) {
  return fmt::format("{}年{}月{}日", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace shirube::render
