// Addresses that people will mix up when they copy them.
// Takes the handbook; gives diagnostics. Must not compare all pairs: slugs that look alike share a key.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "model/handbook.h"

namespace shirube::check {

/// What is left of a slug when 0 and o, 1, l and i, rn and m, vv and w are the same, a doubled letter is one,
/// and hyphens are nothing, but for those between two digits: 1-11 and 11-1 are not alike.
std::string look_of(std::string_view slug);

/// Documents of one folder: each whose slug looks like that of one before it.
void find_similar_slugs(const model::Handbook& book, Diagnostics& diagnostics);

}  // namespace shirube::check
