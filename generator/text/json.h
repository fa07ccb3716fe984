// Strings and lists of JSON, written so that they are also safe in a classic script.
// Takes text; gives a literal (RFC 8259) in which < and the line separators U+2028 and U+2029 are escapes:
// nothing in it can end a script or a line of one. Must not be given JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::text {

std::string json_string(std::string_view text);

/// `[a,b]`; the parts are JSON already.
std::string json_list(const std::vector<std::string>& parts);

}  // namespace shirube::text
