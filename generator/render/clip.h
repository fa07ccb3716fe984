// Showing the beginning of a long text.
// Takes text and a limit; gives what fits. Must not be used where nothing leads to the whole text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace shirube::render {

/// `text` itself when it has at most `limit` characters, or else its first `limit` and 「…」.
std::string clipped(std::string_view text, std::size_t limit);

}  // namespace shirube::render
