// Text inside markup.
// Takes text; gives it with the signs of HTML and XML escaped. Must not be given markup.
#pragma once

#include <string>
#include <string_view>

namespace shirube::text {

/// Appends `text` with & < > " ' escaped: safe in element content and in quoted attributes.
void append_escaped(std::string& out, std::string_view text);

std::string escaped(std::string_view text);

}  // namespace shirube::text
