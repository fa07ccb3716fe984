// One document that changed, as a part of a page.
// Takes a document of a step; gives an `article` with what happened and the comparison, or a line of a list.
// Must not decide whether there is room.
#pragma once

#include <string>

#include "render/step_view.h"

namespace shirube::render {

/// As seen from `page`, with the comparison, under a heading of the third level.
std::string changed_article_html(const ChangeStep& step, const ChangedDocument& document,
                                 const std::string& page);

/// One line that leads to the document's own page.
std::string changed_row_html(const ChangedDocument& document, const std::string& page);

/// Title, the kind of document and its place, and where it can be read: without a heading.
std::string changed_meta_html(const ChangeStep& step, const ChangedDocument& document,
                              const std::string& page);

/// What happened and how: where it came from and the author's note.
std::string changed_fate_html(const ChangeStep& step, const ChangedDocument& document,
                              const std::string& page);

/// The comparison, its sections under headings of `level`.
std::string comparison_html(const ChangedDocument& document, int level);

}  // namespace shirube::render
