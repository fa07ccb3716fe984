// Writing HTML by hand where a template would be in the way.
// Takes text; gives escaped text. Must not be given HTML.
#pragma once

#include <string>
#include <string_view>

namespace shirube::render {

/// Appends `text` with & < > " ' escaped: safe in element content and in quoted attributes.
void append_escaped(std::string& out, std::string_view text);

std::string escaped(std::string_view text);

}  // namespace shirube::render
