// Documents that are nearly the same: one case sent in twice, a copy that was never filled in.
// Takes the handbook; gives diagnostics at the later of two documents. Must not compare all pairs, and must
// not mind headings, which documents of one form share.
#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "model/handbook.h"

namespace shirube::check {

/// Two documents are nearly the same from this share of common shingles on.
inline constexpr double kSameFrom = 0.8;
/// Characters of text below which a document says too little to be anybody's copy.
inline constexpr std::size_t kLeastText = 200;

/// Numbers of which two documents that are nearly the same share one or more; none for a document with too
/// little text.
std::vector<std::uint64_t> bands_of(const parse::Document& document);

void find_copies(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::check
