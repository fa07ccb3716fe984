// Numbers written with digits and 千・万・億. Private to values/.
// Takes a place in raw text; gives the number that stands there. Must not know units or bounds.
#pragma once

#include <optional>
#include <string_view>

#include "values/cursor.h"

namespace shirube::values {

struct Amount {
  double value = 0;
  double margin = 0;  ///< half of the last written digit's worth; 0 when that digit counts ones
};

/// Moves over ASCII, full-width and no-break spaces and line ends.
void skip_spaces(Cursor& at);

/// `text` without the same at its end.
std::string_view without_spaces_behind(std::string_view text);

/// Whether a digit stands here, ASCII or full-width.
bool stands_at_digit(Cursor at);

/// Reads 980,219, 107.3 万, 1億2千万, ９. Nothing when no number stands here, when it has more than 15 digits
/// (more than a double holds) or when its parts do not fit together (1,00 or 3万50000).
std::optional<Amount> read_amount(Cursor& at);

}  // namespace shirube::values
