// The anchors that the page of a document has itself.
// Takes the anchor that a heading would like; says whether the page needs it. Must name every id of the
// templates that a document's page is made of: a test compares them.
#pragma once

#include <string_view>

namespace shirube::parse {

bool is_of_page(std::string_view anchor);

}  // namespace shirube::parse
