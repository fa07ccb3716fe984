// Text inside XML.
// Takes text; gives it escaped, without what XML 1.0 cannot hold. Must not be given markup.
#pragma once

#include <string>
#include <string_view>

namespace shirube::text {

/// Safe in element content and in quoted attributes. A character that no escape can bring into XML 1.0
/// (section 2.2, Char), and a byte that is not UTF-8, becomes U+FFFD.
std::string escaped_xml(std::string_view text);

}  // namespace shirube::text
