// Names that may stand in an address.
// Takes a name; tells whether it can be a part of a path in the output. Must not change it.
#pragma once

#include <string_view>

namespace shirube {

/// Lower-case letters, digits and hyphens, not beginning with a hyphen, 64 at most: safe in URLs, in paths on
/// every system, and impossible to climb out of a folder with.
bool is_slug(std::string_view name);

/// An address for a name in any script: the name itself when it is one already but for upper case, else ten
/// hexadecimal digits of the XXH64 of its bytes. It depends on nothing but the name, so that links last.
std::string slug_of(std::string_view name);

}  // namespace shirube
