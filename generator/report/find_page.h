// The document that a person means.
// Takes the handbook and what was typed; gives the document. Must not guess: a near name is only told.
#pragma once

#include <string>

#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::report {

/// `page` as `folder/slug`, `folder/slug.html` or the path of the document's file. Throws `Failure`
/// (NoSuchPage) with the nearest name for a page no document makes.
model::DocumentId find_page(const model::Handbook& book, const FileTable& files, const std::string& page);

}  // namespace shirube::report
