// The text of a document beside what it was, as HTML.
// Takes the parts that differ; gives escaped HTML, section by section. Must not show what is the same but for
// what a change hangs on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "changes/changes.h"

namespace shirube::render {

/// 追加, 削除 or 変更, as a label that everybody reads.
std::string tag_html(changes::What what);

/// Sections come under headings of this level, whose ids begin with `anchor`.
std::string compared_parts_html(const std::vector<changes::PartChange>& parts, std::string_view anchor,
                                int level);

}  // namespace shirube::render
