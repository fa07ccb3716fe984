// What results show besides what was found: titles, addresses, facets, dates, and the texts for extracts.
// Takes the corpus; gives the bytes of each shard, unpacked. Must not say anything of terms.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/corpus.h"

namespace shirube::search {

/// Items in one shard of cards.
inline constexpr std::size_t kCardsInShard = 20;

/// JSON: [title, URL, [values of each facet], place, date, [[heading, anchor] of each unit]] of each item. A
/// unit that does not stand wherever its item does has `Unit::editions` behind its anchor; and when the item
/// stands in editions, behind the units follow the members of `Shelved`: the sentence, {value: address}, and
/// until when it was published. The values of the facet of editions are then the last.
std::vector<std::string> encode_cards(const Corpus& corpus);

/// The values of each item: how many, then which.
std::string encode_facet(const Corpus& corpus, std::size_t facet);

/// The date of each item as a number, 20260331.
std::string encode_dates(const Corpus& corpus);

/// How many units each item has, or nothing when each has one.
std::string encode_unit_counts(const Corpus& corpus);

struct TextShards {
  std::vector<std::string> shards;  ///< JSON: [title or heading, text] of each unit
  std::string unit_counts;          ///< how many units each shard has
};
TextShards encode_texts(const Corpus& corpus);

}  // namespace shirube::search
