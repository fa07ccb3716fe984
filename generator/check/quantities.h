// Which of two figures is larger, when that is certain.
// Takes quantities as documents write them; gives the answer, or that nobody can know. Must not guess: 約 and
// a rounded figure may be more or less.
#pragma once

#include <string_view>

#include "values/quantity.h"

namespace shirube::check {

/// The least and the most that a figure can mean: ±∞ where it does not say.
double least(const values::Quantity& figure);
double most(const values::Quantity& figure);

/// Whether both count the same thing, however the unit is typed: 9か所, ９ヶ所.
bool have_same_unit(const values::Quantity& a, const values::Quantity& b);

/// Whether `part` is more than `whole` whatever both were rounded from.
bool certainly_exceeds(const values::Quantity& part, const values::Quantity& whole);

}  // namespace shirube::check
