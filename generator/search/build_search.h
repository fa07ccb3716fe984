// The index that the browser searches.
// Takes the handbook, its links, what is like what, its charts, and its editions; gives the files below
// search/. All are classic scripts that call `shirubeSearch`, so that a page opened from a disk can load
// them. Must not put anything an author wrote into a script but as base64 or as a JSON string.
#pragma once

#include <vector>

#include "base/output_file.h"
#include "search/corpus.h"
#include "search/lexicon.h"
#include "search/shelf.h"
#include "search/synonyms.h"

namespace shirube::search {

/// An index that is not larger stands in three files: what is loaded once needs no parting.
inline constexpr std::size_t kBundleBytes = 600'000;

std::vector<OutputFile> build_search(const CorpusSources& sources, const Shelf& shelf);

/// What the index is made of.
struct IndexSources {
  const Corpus& corpus;
  const Lexicon& lexicon;
  const std::vector<Synonyms>& synonyms;
};

/// In three files when their bytes are not more than `bundle_bytes`, else in many.
std::vector<OutputFile> index_files(const IndexSources& sources, std::size_t bundle_bytes);

}  // namespace shirube::search
