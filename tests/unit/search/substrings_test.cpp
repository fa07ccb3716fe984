#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "search/canonical.h"
#include "search/normalise.h"
#include "search/terms.h"
#include "support/files.h"
#include "text/utf8.h"

namespace shirube::search {
namespace {

std::set<Gram> pairs_of(const Letters& letters) {
  std::set<Gram> pairs;
  for (const Gram gram : bigrams(letters)) {
    if (gram.second != 0) pairs.insert(gram);
  }
  return pairs;
}

bool holds_all(const std::set<Gram>& all, const std::set<Gram>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// What stands in a text is found in it: the pairs of a query are among those of the text, canonical ones or,
/// when a rule applies to the piece that did not to the whole (平成21.2 cut from 平成21.25), normalised ones.
TEST(Substrings, OfTheHandbookAreFound) {
  const Spellings spellings({{"取り組み", "取組"}, {"話し合い", "話合"}, {"受け入れ", "受入"}});
  std::size_t by_canonical = 0, queries = 0;
  for (const auto& [path, bytes] : test::read_tree(SHIRUBE_ROOT "/content/cases")) {
    const Letters normalised = normalise(bytes);
    std::set<Gram> indexed = pairs_of(normalised);
    indexed.merge(pairs_of(canonical(normalised, spellings)));
    const std::u32string text = text::code_points_of(bytes);
    for (std::size_t i = 0; i < text.size(); i += 3) {
      const Letters query = normalise(utf8_of(std::u32string_view(text).substr(i, 2 + i % 5)));
      ++queries;
      if (holds_all(indexed, pairs_of(canonical(query, spellings)))) {
        ++by_canonical;
      } else if (!holds_all(indexed, pairs_of(query))) {
        ADD_FAILURE() << path << ": " << utf8_of(query);
      }
    }
  }
  EXPECT_GT(queries, 10'000U);
  EXPECT_GT(by_canonical * 1000, queries * 999);
}

}  // namespace
}  // namespace shirube::search
