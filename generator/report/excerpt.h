// The line of a file on which something was found.
// Takes a place; gives the line and a caret below. Must not show more of a long line than a screen holds.
#pragma once

#include <cstddef>
#include <string>

#include "report/places.h"

namespace shirube::report {

/// Two lines; `length` bytes from the place on are underlined. Long lines are cut around the place, so that
/// the caret stays in sight.
std::string excerpt_with_caret(const Place& place, std::size_t length);

}  // namespace shirube::report
