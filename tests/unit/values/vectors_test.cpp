// The readings that the form for contributions shares with the program: tests/contribute/*.json is read by
// both.
#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <string>

#include "support/files.h"
#include "values/period.h"
#include "values/quantity.h"

namespace shirube::values {
namespace {

nlohmann::json vectors(const std::string& name) {
  return nlohmann::json::parse(test::read_file(SHIRUBE_ROOT "/tests/contribute/" + name));
}

std::string iso(std::chrono::year_month_day day) {
  Period period;
  period.begin = day;
  return iso_begin(period);
}

std::string described(const PeriodReading& reading) {
  constexpr std::array<const char*, 4> kPrecisions = {"Day", "Month", "Year", "FiscalYear"};
  if (reading.problem == PeriodProblem::Unreadable) return "unreadable";
  if (reading.problem == PeriodProblem::Impossible) return "impossible";
  const Period& period = reading.period;
  return iso(period.begin) + ".." + (period.end ? iso(*period.end) : "") + " " +
         kPrecisions.at(static_cast<std::size_t>(period.precision)) + (period.beyond_era ? " beyond" : "");
}

TEST(SharedVectors, Periods) {
  const nlohmann::json all = vectors("periods.json");
  ASSERT_GT(all.size(), 150U);
  for (const nlohmann::json& one : all) {
    const std::string raw = one.at("raw");
    const PeriodReading reading = read_period(raw);
    EXPECT_EQ(described(reading), one.at("reading").get<std::string>()) << raw;
    if (reading.problem == PeriodProblem::None) {
      EXPECT_EQ(western_label(reading.period), one.at("western").get<std::string>()) << raw;
    }
  }
}

TEST(SharedVectors, Quantities) {
  const nlohmann::json all = vectors("quantities.json");
  ASSERT_GT(all.size(), 90U);
  for (const nlohmann::json& one : all) {
    const std::string raw = one.at("raw");
    const std::optional<Quantity> quantity = read_quantity(raw);
    ASSERT_EQ(quantity.has_value(), !one.contains("nothing")) << raw;
    if (!quantity) continue;
    EXPECT_EQ(quantity->value, one.at("value").get<double>()) << raw;
    EXPECT_EQ(quantity->unit, one.at("unit").get<std::string>()) << raw;
  }
}

}  // namespace
}  // namespace shirube::values
