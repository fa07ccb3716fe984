// The signs between names.
// Takes the shape of a line; gives the next sign of an arrow, or of being part of something. Must not know
// names.
#pragma once

#include <cstddef>
#include <string_view>

#include "chart/chart.h"

namespace shirube::chart {

struct ArrowSign {
  std::string_view sign;
  Stroke stroke;
  Heads heads;
};

struct FoundSign {
  const ArrowSign* sign = nullptr;  ///< null for the sign of a part
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
};

/// The first arrow at `from` or behind it; `begin` is `npos` when there is none.
FoundSign find_sign(std::string_view shape, std::size_t from);

/// The first `⊂` or `<` at `from` or behind it.
FoundSign find_part_sign(std::string_view shape, std::size_t from);

}  // namespace shirube::chart
