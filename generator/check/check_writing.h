// How the texts of a handbook are written.
// Takes documents with the bytes of their files; gives diagnostics, with fixes where these are exact. Must
// not judge what is said, only how it is written.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "check/written_text.h"
#include "model/handbook.h"

namespace shirube::check {

/// What is wrong with one text by itself, in the order of the rules.
std::vector<Slip> slips_of(const WrittenText& text, const config::Checking& checking);

/// All documents, and their slugs.
void check_writing(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::check
