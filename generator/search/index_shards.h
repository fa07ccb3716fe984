// The shards of an index, packed.
// Takes the corpus, its words and its postings; gives every shard with its name, and what the root must tell
// of them. Must not decide in which files they stand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/corpus.h"
#include "search/lexicon.h"
#include "search/postings.h"
#include "search/term_shards.h"

namespace shirube::search {

/// In which file of a bundle a shard stands.
enum class Bundle { Index, Cards, Texts };

struct Shard {
  std::string name;
  Bundle bundle = Bundle::Index;
  std::string packed;
};

struct IndexShards {
  std::vector<Shard> shards;
  std::size_t term_shards = 0;
  std::size_t reading_shards = 0;
  std::string text_units;  ///< how many units each shard of texts has, as varints
};

IndexShards make_shards(const Corpus& corpus, const Lexicon& lexicon, const Postings& postings,
                        const TermLayout& layout);

/// A call for each shard: a line of a script.
std::string script_of(const Shard& shard);

}  // namespace shirube::search
