// The index that the browser searches.
// Takes the handbook, its links, what is like what, and its charts; gives the files below search/. All are
// classic scripts that call `shirubeSearch`, so that a page opened from a disk can load them. Must not put
// anything an author wrote into a script but as base64 or as a JSON string.
#pragma once

#include <vector>

#include "base/output_file.h"
#include "search/corpus.h"

namespace shirube::search {

/// An index that is not larger stands in three files: what is loaded once needs no parting.
inline constexpr std::size_t kBundleBytes = 600'000;

std::vector<OutputFile> build_search(const CorpusSources& sources);

/// The same for a corpus that is there already.
std::vector<OutputFile> index_files(const Corpus& corpus, std::size_t bundle_bytes);

}  // namespace shirube::search
