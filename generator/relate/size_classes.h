// Classes of size, and what is in proportion to size, in words.
// Takes the declaration of similar places; gives labels such as 人口10万人以上30万人未満. Must not know
// places.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "config/config.h"
#include "values/quantity.h"

namespace shirube::relate {

/// The first field of that name in any form; null when there is none.
const config::Field* field_named(const config::Config& config, std::string_view key);

/// The number that a quantity states, or nothing when it only states a limit: 100万人未満 is no size.
std::optional<double> stated_value(const values::Quantity& quantity);

/// The class of `size`: 0 is below the first limit.
std::size_t band_of(const config::SimilarPlaces& similar, double size);

/// 5万人未満, 10万人以上30万人未満, 100万人以上.
std::string band_label(const config::Config& config, std::size_t band);

/// 人口10万人あたりの精神科病院, for the rate of that index.
std::string rate_label(const config::Config& config, std::size_t rate);

/// One decimal: 0.7. What is more than nothing is never shown as 0.0.
std::string rate_text(double rate);

}  // namespace shirube::relate
