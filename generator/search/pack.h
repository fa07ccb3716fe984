// Compressed bytes that can stand in a script.
// Takes bytes; gives raw DEFLATE (RFC 1951) in base64 (RFC 4648, with padding), which a browser unpacks with
// `atob` and `DecompressionStream`. Must be the only user of libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace shirube::search {

std::string pack(std::string_view bytes);

}  // namespace shirube::search
