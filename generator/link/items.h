// What a section says, item by item.
// Takes a section of a document; gives plain texts. Must not shorten or reword them.
#pragma once

#include <string>
#include <vector>

#include "parse/document.h"

namespace shirube::link {

/// The items of a section as plain text: the top-level items of its lists (what stands nested in an item
/// follows it, joined by 、 in brackets), the heads of its pairs, the subheadings of its titled parts, the
/// first cell of each row of its table; where it has none of these, its paragraphs. Callouts, code and charts
/// are left out.
std::vector<std::string> section_items(const parse::Document& document, const parse::Section& section);

}  // namespace shirube::link
