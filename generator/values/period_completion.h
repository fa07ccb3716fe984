// What one side of a period leaves to the other to say: the 年度 and the 平成 of 平成19～20年度. Private to
// values/. Takes the sides as they were read; completes them. Must not add what neither side says.
#pragma once

#include "values/period_grammar.h"

namespace shirube::values {

/// Gives `begin` and `end` their years, units and lone numbers; false when they do not make a range.
bool complete_range(Written& begin, Written& end);

/// The same for a date that stands alone; false when it has no year, or a number that counts nothing.
bool complete_single(Written& side);

}  // namespace shirube::values
