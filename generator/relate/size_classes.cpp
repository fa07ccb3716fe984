#include "relate/size_classes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shirube::relate {
namespace {

constexpr double kMan = 10000;  // 万

std::string amount(double value, const std::string& unit) {
  const bool round = value >= kMan && std::fmod(value, kMan) == 0;
  return (round ? values::format_number(value / kMan) + "万" : values::format_number(value)) + unit;
}

std::string label_of(const config::Field* field, const std::string& key) {
  return field == nullptr ? key : field->label;
}

}  // namespace

const config::Field* field_named(const config::Config& config, std::string_view key) {
  for (const config::Form& form : config.forms) {
    for (const config::Field& field : form.fields) {
      if (field.key == key) return &field;
    }
  }
  return nullptr;
}

std::optional<double> stated_value(const values::Quantity& quantity) {
  const bool stated = quantity.bound == values::Bound::Exact || quantity.bound == values::Bound::About;
  return stated ? std::optional(quantity.value) : std::nullopt;
}

std::size_t band_of(const config::SimilarPlaces& similar, double size) {
  const auto above = std::upper_bound(similar.bands.begin(), similar.bands.end(), size);
  return static_cast<std::size_t>(above - similar.bands.begin());
}

std::string band_label(const config::Config& config, std::size_t band) {
  const config::SimilarPlaces& similar = *config.similar_places;
  const config::Field* size = field_named(config, similar.size);
  const std::string unit = size == nullptr ? std::string() : size->unit;
  std::string label;
  if (band > 0) label += amount(similar.bands[band - 1], unit) + "以上";
  if (band < similar.bands.size()) label += amount(similar.bands[band], unit) + "未満";
  return label;
}

std::string rate_label(const config::Config& config, std::size_t rate) {
  const config::SimilarPlaces& similar = *config.similar_places;
  const config::Field* size = field_named(config, similar.size);
  const std::string& key = similar.rates[rate];
  return label_of(size, similar.size) + amount(similar.per, size == nullptr ? std::string() : size->unit) +
         "あたりの" + label_of(field_named(config, key), key);
}

std::string rate_text(double rate) {
  constexpr double kLeastShown = 0.05;
  if (rate > 0 && rate < kLeastShown) return "0.1未満";
  return fmt::format("{:.1f}", rate);
}

}  // namespace shirube::relate
