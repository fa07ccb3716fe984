// The pages on which people write documents for the handbook.
// Takes the declarations, the places and the sources of documents; gives contribute/index.html, a page for
// each form that is not plain, and what their script loads: contribute/forms.js (declarations, rules,
// patterns), contribute/places.js, and contribute/sources/FOLDER/SLUG.js of each document that can be renewed
// there. Must not be needed to contribute: the pages say without a script what to write and where to send it.
#pragma once

#include "base/diagnostics.h"
#include "render/page_data.h"

namespace shirube::render {

/// The folder of these pages. A folder of documents of the same name is listed on its index page.
inline constexpr const char* kContributeFolder = "contribute";

/// Whether the handbook has forms to fill in.
bool takes_contributions(const config::Config& config);

/// The page on which documents of a form are written; empty when they are not written on a page.
std::string contribute_page_of(const config::Form& form);

void render_contribution(const RenderContext& context, const FileSink& sink);

/// The text of each document of today, so that it can be renewed where there is no server to ask. Without the
/// comments, which are no part of what is published.
void render_contribute_sources(const model::Handbook& book, const FileTable& files, const FileSink& sink);

}  // namespace shirube::render
