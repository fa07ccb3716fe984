// What changed, place by place, in one line each.
// Takes the documents of a page; gives Mustache data. Must not say more than how many and where.
#pragma once

#include <vector>

#include "render/data.h"
#include "render/step_view.h"

namespace shirube::render {

/// 静岡市：更新2件（指標2、課題1）, with links to the documents on the same page; in the order of the places'
/// codes. Documents without a place are left out.
DataList place_digest(const std::vector<ChangedDocument>& documents);

/// How many documents of each kind: 追加2件、更新5件. Empty when there are none.
std::string counts_in_words(const std::vector<ChangedDocument>& documents);

}  // namespace shirube::render
