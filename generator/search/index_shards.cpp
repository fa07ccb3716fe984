#include "search/index_shards.h"

#include <tbb/parallel_for.h>

#include <utility>

#include "search/cards.h"
#include "search/pack.h"
#include "search/reading_shards.h"
#include "search/term_shards.h"

namespace shirube::search {
namespace {

class ShardMaker {
 public:
  void add(std::string name, Bundle bundle, std::string bytes) {
    made_.shards.push_back({std::move(name), bundle, std::move(bytes)});
  }

  void add_all(const std::string& kind, Bundle bundle, std::vector<std::string> shards) {
    for (std::size_t i = 0; i < shards.size(); ++i) {
      add(kind + std::to_string(i), bundle, std::move(shards[i]));
    }
  }

  void add_terms(TermShards terms) {
    made_.term_shards = terms.shards.size();
    add_all("t", Bundle::Index, std::move(terms.shards));
    add_all("l", Bundle::Index, std::move(terms.lists));
    add_all("o", Bundle::Index, std::move(terms.overflows));
  }

  void add_cards(const Corpus& corpus) {
    add_all("c", Bundle::Cards, encode_cards(corpus));
    for (std::size_t i = 0; i < corpus.facets.size(); ++i) {
      add("f" + std::to_string(i), Bundle::Cards, encode_facet(corpus, i));
    }
    add("dates", Bundle::Cards, encode_dates(corpus));
  }

  void add_readings(std::vector<std::string> shards) {
    made_.reading_shards = shards.size();
    add_all("r", Bundle::Cards, std::move(shards));
  }

  void add_texts(TextShards texts) {
    made_.text_units = std::move(texts.unit_counts);
    add_all("x", Bundle::Texts, std::move(texts.shards));
  }

  IndexShards finish() {
    tbb::parallel_for(std::size_t{0}, made_.shards.size(),
                      [&](std::size_t i) { made_.shards[i].packed = pack(made_.shards[i].packed); });
    return std::move(made_);
  }

 private:
  IndexShards made_;  ///< until the end with the bytes as they are
};

}  // namespace

IndexShards make_shards(const Corpus& corpus, const Lexicon& lexicon, const Postings& postings,
                        const TermLayout& layout) {
  ShardMaker maker;
  maker.add_terms(encode_terms(postings, layout));
  maker.add_cards(corpus);
  maker.add_readings(encode_readings(lexicon.readings, layout.shard_bytes));
  maker.add_texts(encode_texts(corpus));
  return maker.finish();
}

std::string script_of(const Shard& shard) {
  return "shirubeSearch.shard(\"" + shard.name + "\",\"" + shard.packed + "\");\n";
}

}  // namespace shirube::search
