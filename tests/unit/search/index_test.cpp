#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "search/build_search.h"
#include "search/families.h"
#include "search/normalise.h"
#include "search/pack.h"
#include "search/postings.h"
#include "search/term_shards.h"
#include "search/terms.h"
#include "support/search_site.h"

namespace shirube::search {
namespace {

using test::SearchIndex;

/// The index of a corpus without names, spellings or words of its own.
std::vector<OutputFile> index_files(const Corpus& corpus, std::size_t bundle_bytes) {
  return search::index_files({corpus, Lexicon(), {}}, bundle_bytes);
}

constexpr std::size_t kNever = 0;
constexpr std::size_t kAlways = SIZE_MAX;

Item page(const std::string& title, const std::vector<std::string>& texts) {
  Item item;
  item.title = title;
  item.url = "pages/" + title + ".html";
  item.units.push_back({"", "", {{Field::Title, title}}});
  for (const std::string& text : texts) {
    item.units.push_back({"節", "a", {{Field::Heading, "節"}, {Field::Body, text}}});
  }
  return item;
}

Corpus corpus_of(std::vector<Item> items) {
  Corpus corpus;
  corpus.items = std::move(items);
  return corpus;
}

/// Real Japanese: the starter handbook's neighbour in kind, and what is hard to cut.
Corpus some_pages() {
  return corpus_of(
      {page("住まいの確保支援", {"退院後の住まいが見つからない。", "不動産店と話し合う（月1回）"}),
       page("ピアサポーター", {"ｻﾎﾟｰﾀｰの養成を1,200人に。", "障がい者と障害者の会", "A・B、あ"}),
       page("令和3年度の計画", {"R3年度から5か年。𠮷野家の隣、が゙と髙橋", "Peer support 2021 の会"})});
}

/// Every pair of letters of every line must lead back to its unit: the guarantee for two and more characters.
void expect_every_pair(const Corpus& corpus, const SearchIndex& index) {
  const auto terms = test::all_terms(index);
  std::uint64_t unit = 0;
  std::size_t pairs = 0;
  for (const Item& item : corpus.items) {
    for (const Unit& part : item.units) {
      for (const Line& line : part.lines) {
        for (const Gram gram : bigrams(normalise(line.text))) {
          const auto term = terms.find(utf8_of(gram));
          ASSERT_NE(term, terms.end()) << utf8_of(gram) << " of " << line.text;
          EXPECT_TRUE(std::any_of(term->second.postings.begin(), term->second.postings.end(),
                                  [&](const auto& posting) { return posting.first == unit; }))
              << utf8_of(gram) << " of " << line.text;
          ++pairs;
        }
      }
      ++unit;
    }
  }
  EXPECT_GT(pairs, 50U);
  EXPECT_EQ(index.root["units"], unit);
}

TEST(SearchIndex, FindsEveryPairOfLettersInItsUnit) {
  const Corpus corpus = some_pages();
  expect_every_pair(corpus, test::index_of(index_files(corpus, kAlways)));
  expect_every_pair(corpus, test::index_of(index_files(corpus, kNever)));
}

TEST(SearchIndex, IsTheSameForAnyNumberOfThreads) {
  std::vector<Item> items;
  for (int i = 0; i < 1000; ++i) {
    items.push_back(page("題" + std::to_string(i), {"本文の" + std::to_string(i * 7919 % 1000) + "番目"}));
  }
  const Corpus corpus = corpus_of(std::move(items));
  const auto files = test::by_path(index_files(corpus, kNever));
  for (const std::size_t jobs : {1U, 4U}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
    EXPECT_EQ(test::by_path(index_files(corpus, kNever)), files) << jobs;
  }
}

std::vector<std::string> terms_in_words(const SearchIndex& index) {
  std::vector<std::string> lines;
  for (const auto& [text, term] : test::all_terms(index)) {
    std::string line = text + " " + std::to_string(term.flags & (kIsWord | kIsPair));
    for (const auto& [unit, impact] : term.postings) {
      line += " " + std::to_string(unit) + ":" + std::to_string(impact);
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(SearchIndex, HoldsTheSameInThreeFilesAsInMany) {
  std::vector<Item> items = some_pages().items;
  for (int i = 0; i < 1000; ++i) items.push_back(page("題" + std::to_string(i), {std::to_string(i * i)}));
  const Corpus corpus = corpus_of(std::move(items));
  const auto bundled = index_files(corpus, kAlways);
  const auto single = index_files(corpus, kNever);
  EXPECT_EQ(bundled.size(), 4U);
  const SearchIndex one = test::index_of(bundled);
  const SearchIndex many = test::index_of(single);
  EXPECT_EQ(single.size(), many.shards.size() + 1);
  EXPECT_EQ(one.root["bundle"], true);
  EXPECT_EQ(many.root["bundle"], false);
  EXPECT_EQ(one.root["terms"], 1);
  EXPECT_GT(many.root["terms"], 1);
  EXPECT_NE(one.root["build"], many.root["build"]);
  EXPECT_EQ(terms_in_words(one), terms_in_words(many));
  EXPECT_EQ(test::search_in_words(one), test::search_in_words(many));
}

TEST(SearchIndex, IsBundledWhileItIsSmall) {
  const Corpus corpus = some_pages();
  std::size_t bytes = 0;
  for (const OutputFile& file : index_files(corpus, kAlways)) {
    if (file.path != "search/root.js") bytes += file.bytes.size();
  }
  EXPECT_EQ(test::index_of(index_files(corpus, bytes)).root["bundle"], true);
  EXPECT_EQ(test::index_of(index_files(corpus, bytes - 1)).root["bundle"], false);
}

TEST(SearchIndex, TakesAHandbookWithNothingInIt) {
  const SearchIndex index = test::index_of(index_files({}, kBundleBytes));
  EXPECT_EQ(index.root["docs"], 0);
  EXPECT_EQ(index.root["units"], 0);
  EXPECT_EQ(index.root["terms"], 1);
  EXPECT_TRUE(test::all_terms(index).empty());
  EXPECT_TRUE(test::all_texts(index).empty());
}

TEST(SearchIndex, LetsNoTextOutOfItsStrings) {
  const std::string bad = "</script><script>alert(1)</script>\"\\\u2028\u2029<!--";
  Corpus corpus = corpus_of({page(bad, {bad})});
  corpus.items[0].values = {{0}};
  corpus.facets = {{bad, bad, {{bad, bad, 1}}}};
  for (const OutputFile& file : index_files(corpus, kNever)) {
    EXPECT_EQ(file.bytes.find('<'), std::string::npos) << file.path;
    EXPECT_EQ(file.bytes.find("\u2028"), std::string::npos) << file.path;
    EXPECT_EQ(std::count(file.bytes.begin(), file.bytes.end(), '\n'), 1) << file.path;
  }
  const SearchIndex index = test::index_of(index_files(corpus, kAlways));
  EXPECT_EQ(index.root["facets"][0]["label"], bad);
  EXPECT_EQ(test::all_texts(index)[0].first, bad);
  EXPECT_EQ(test::all_texts(index)[1].second, bad);
}

TEST(SearchIndex, PutsEachTermWhereItsFirstTwoLettersSay) {
  EXPECT_EQ(shard_hash("fo"), 0x6222E842U);  // from the reference vectors of FNV-1a
  EXPECT_EQ(shard_hash("foo"), 0x6222E842U);
  EXPECT_EQ(shard_hash("a"), 0xE40C292CU);
  EXPECT_EQ(shard_hash("支援センター"), 0x35237451U);
  std::vector<Item> items;
  for (int i = 0; i < 3000; ++i)
    items.push_back(page("題" + std::to_string(i), {std::to_string(i * i) + "個"}));
  const SearchIndex index = test::index_of(index_files(corpus_of(std::move(items)), kNever));
  const auto shards = index.root["terms"].get<std::uint32_t>();
  EXPECT_GT(shards, 1U);
  EXPECT_EQ(shards & (shards - 1), 0U);
  for (std::uint32_t i = 0; i < shards; ++i) {
    std::string before;
    for (const test::IndexTerm& term : test::read_terms(index.shards.at("t" + std::to_string(i))).terms) {
      EXPECT_EQ(shard_hash(term.text) % shards, i) << term.text;
      EXPECT_LE(before, term.text);
      before = term.text;
    }
  }
}

test::IndexTerm term_of(const SearchIndex& index, const std::string& text) {
  const std::uint32_t shard = shard_hash(text) % index.root["terms"].get<std::uint32_t>();
  for (const auto& term : test::read_terms(index.shards.at("t" + std::to_string(shard))).terms) {
    if (term.text == text) return term;
  }
  ADD_FAILURE() << text << " is not where its first letters say";
  return {};
}

/// A keyword that is numbered: thousands of words that begin alike.
TEST(SearchIndex, PartsAFamilyOfWordsThatIsTooLargeForOneFile) {
  Lexicon lexicon;
  std::vector<DictionaryEntry> words;
  std::vector<Item> items;
  for (int i = 0; i < 3000; ++i) {
    std::string text = "取組の";
    for (int rest = i; rest > 0; rest /= 40) {
      text += utf8_of(std::u32string(1, U'ァ' + static_cast<char32_t>(rest % 40)));
    }
    words.push_back({code_points_of(text), code_points_of(text)});
    items.push_back(page("題" + std::to_string(i), {i % 100 == 7 ? text + "、" + text : text}));
  }
  lexicon.dictionary = Dictionary(words);
  const Corpus corpus = corpus_of(std::move(items));
  const SearchIndex index = test::index_of(search::index_files({corpus, lexicon, {}}, kNever));
  const auto shards = index.root["terms"].get<std::uint32_t>();
  const std::string home = index.shards.at("t" + std::to_string(shard_hash("取組") % shards));
  const std::uint64_t letters = test::read_terms(home).parted.at("取組");
  EXPECT_GT(letters, 3U);
  std::size_t at_home = 0, away = 0, largest = 0;
  for (const auto& [name, bytes] : index.shards) {
    if (name[0] != 't') continue;
    largest = std::max(largest, bytes.size());
    for (const test::IndexTerm& term : test::read_terms(bytes).terms) {
      if (!term.text.starts_with("取組の")) continue;
      const bool here = name == "t" + std::to_string(shard_hash("取組") % shards);
      const std::size_t say = here ? 2 : letters;
      EXPECT_EQ(name, "t" + std::to_string(shard_hash(term.text, say) % shards)) << term.text;
      ++(here ? at_home : away);
    }
  }
  EXPECT_GT(at_home, 0U);
  EXPECT_LT(at_home, 400U);
  EXPECT_GT(away, 2500U);
  EXPECT_LT(largest, 24'000U);
  expect_every_pair(corpus, index);
}

TEST(SearchIndex, KeepsTheBestOfLongListsAndPutsTheRestAside) {
  constexpr std::size_t kPages = 5000;
  std::vector<Item> items;
  for (std::size_t i = 0; i < kPages; ++i) {
    // Every third page says it more often; the others only once.
    items.push_back(page(std::to_string(i), {i % 3 == 0 ? "支援、支援、支援、支援" : "支援のある地域"}));
  }
  const SearchIndex index = test::index_of(index_files(corpus_of(std::move(items)), kNever));
  test::IndexTerm best = term_of(index, "支援");
  test::IndexTerm rest;
  best.postings = test::read_far_list(index.shards.at("l" + std::to_string(best.far.first)), best.far.second);
  rest.postings =
      test::read_far_list(index.shards.at("o" + std::to_string(best.rest.first)), best.rest.second);
  EXPECT_NE(best.flags & kHasOverflow, 0U);
  EXPECT_EQ(best.units, kPages);
  EXPECT_EQ(best.postings.size(), kMostPostings);
  EXPECT_EQ(rest.postings.size(), kPages - kMostPostings);
  int least = 15;
  for (const auto& [unit, impact] : best.postings) least = std::min(least, impact);
  int most = 0;
  for (const auto& [unit, impact] : rest.postings) most = std::max(most, impact);
  EXPECT_EQ(best.most_of_rest, most);
  EXPECT_LE(most, least);
  // Equals stay in the order of their units.
  const auto kept_last = std::find_if(best.postings.rbegin(), best.postings.rend(),
                                      [&](const auto& posting) { return posting.second == most; });
  const auto left_first = std::find_if(rest.postings.begin(), rest.postings.end(),
                                       [&](const auto& posting) { return posting.second == most; });
  ASSERT_NE(kept_last, best.postings.rend());
  EXPECT_LT(kept_last->first, left_first->first);
  std::set<std::uint64_t> units;
  const test::IndexTerm joined = test::all_terms(index).at("支援");
  for (const auto& posting : joined.postings) units.insert(posting.first);
  EXPECT_EQ(units.size(), kPages);
}

TEST(SearchIndex, NamesTheTermsThatTellNothing) {
  std::vector<Item> items;
  for (int i = 0; i < 100; ++i) {
    items.push_back(page(std::to_string(1000 + i), {}));
    items.back().units[0].lines.push_back({Field::Body, i < 79 ? "支援の地域" : i < 80 ? "支援" : "地域"});
  }
  const Corpus corpus = corpus_of(std::move(items));
  EXPECT_EQ(test::index_of(index_files(corpus, kNever)).root["skip"],
            nlohmann::json::array({"10", "地域", "支援"}));
  EXPECT_EQ(test::index_of(index_files(corpus, kAlways)).root["skip"], nlohmann::json::array());
}

TEST(SearchIndex, TellsWhereTextsAndUnitsStand) {
  std::vector<Item> items;
  for (int i = 0; i < 100; ++i) {
    items.push_back(page("題" + std::to_string(i), {std::string(2000, 'a'), "後の文\nです"}));
  }
  const SearchIndex index = test::index_of(index_files(corpus_of(std::move(items)), kNever));
  const auto per_item = test::read_varints(test::unpacked(index.root["unitsOf"]));
  EXPECT_EQ(per_item, std::vector<std::uint64_t>(100, 3));
  const auto per_shard = test::read_varints(test::unpacked(index.root["texts"]));
  EXPECT_GT(per_shard.size(), 1U);
  std::uint64_t units = 0;
  for (std::size_t i = 0; i < per_shard.size(); ++i) {
    EXPECT_EQ(nlohmann::json::parse(index.shards.at("x" + std::to_string(i))).size(), per_shard[i]);
    units += per_shard[i];
  }
  EXPECT_EQ(units, 300U);
  EXPECT_EQ(test::all_texts(index)[0], (std::pair<std::string, std::string>{"題0", ""}));
  EXPECT_EQ(test::all_texts(index)[2], (std::pair<std::string, std::string>{"節", "後の文\nです"}));
}

std::string letters_of(const test::IndexTerm& term) {
  return term.base.empty() ? term.text : term.text + ">" + term.base;
}

TEST(SearchIndex, KeepsAWordUnderItsBaseBesideThePairsOfItsForms) {
  const Corpus corpus = corpus_of({page("話し合い", {"話しました。話す。地域移行支援", "PSW 2021"})});
  Lexicon lexicon;
  lexicon.dictionary = Dictionary({{U"話し", U"話す"},
                                   {U"話す", U"話す"},
                                   {U"地域移行支援", U"地域移行支援"},
                                   {U"地域", U"地域"},
                                   {U"会う", U"会う"}});
  const SearchIndex index = test::index_of(search::index_files({corpus, lexicon, {}}, kAlways));
  std::map<std::string, std::uint64_t> flags;
  for (const test::IndexTerm& term : test::read_terms(index.shards.at("t0")).terms) {
    EXPECT_EQ(flags.count(letters_of(term)), 0U) << term.text;
    flags[letters_of(term)] = term.flags;
  }
  EXPECT_EQ(flags["話し>話す"], kIsSurface);
  EXPECT_EQ(flags["話し"], kIsPair);
  EXPECT_EQ(flags["話す"], kIsWord | kIsPair);
  EXPECT_EQ(flags["地域移行支援"], kIsWord);
  EXPECT_EQ(flags["地域"], kIsWord | kIsPair);
  EXPECT_EQ(flags["psw"], kIsWord);
  EXPECT_EQ(flags["2021"], kIsWord);
  EXPECT_EQ(flags.count("会う"), 0U);
  // The title says 話し, a form of 話す, though not these two letters.
  const auto terms = test::all_terms(index);
  ASSERT_EQ(terms.at("話す").postings.size(), 2U);
  EXPECT_EQ(terms.at("話す").postings[0].first, 0U);
}

TEST(SearchIndex, HasReadingsByTheirFirstTwoLettersTheBestWordsFirst) {
  Lexicon lexicon;
  for (int i = 0; i < 10; ++i) lexicon.readings.push_back({"けんしょう", "語" + std::to_string(i), 1});
  for (int i = 0; i < 2000; ++i) lexicon.readings.push_back({"し" + std::to_string(i), "詩", 1});
  const SearchIndex index = test::index_of(search::index_files({{}, lexicon, {}}, kNever));
  const auto shards = index.root["readings"].get<std::uint32_t>();
  EXPECT_GT(shards, 1U);
  const std::string& shard = index.shards.at("r" + std::to_string(shard_hash("けんしょう") % shards));
  EXPECT_EQ(nlohmann::json::parse(shard)["けんしょう"],
            nlohmann::json::array({"語0", "語1", "語2", "語3", "語4", "語5", "語6", "語7"}));
  EXPECT_EQ(test::index_of(index_files({}, kNever)).root["readings"], 0);
}

TEST(Impact, OfWhatIsAsideIsThatOfHalfAsMuch) {
  std::vector<Item> items = {page("甲", {"支援"}), page("乙", {"支援"})};
  items.front().standing = Standing::Aside;
  const Postings postings = build_postings(corpus_of(std::move(items)), Spellings(), Dictionary());
  const auto term = std::find_if(postings.terms.begin(), postings.terms.end(),
                                 [](const Term& one) { return one.text == "支援"; });
  ASSERT_NE(term, postings.terms.end());
  ASSERT_EQ(term->count, 2U);
  // Two letters and a heading of one; half of a posting is one weight, a whole one two.
  EXPECT_EQ(postings.impacts[term->begin], impact(1, 3, 8, 4));
  EXPECT_EQ(postings.impacts[term->begin + 1], impact(2, 3, 8, 4));
}

TEST(Impact, RisesWithTheCountAndFallsWithTheLength) {
  // Of average length, once: 15 * 1 / (1 + 1.2) = 6.8.
  EXPECT_EQ(impact(2, 100, 1000, 10), 7);
  EXPECT_EQ(impact(1, 100, 1000, 10), 4);
  EXPECT_EQ(impact(2, 400, 1000, 10), 3);
  EXPECT_EQ(impact(10, 100, 1000, 10), 12);
  EXPECT_EQ(impact(1'000'000, 1, 1'000'000'000, 100'000), 15);
  EXPECT_EQ(impact(1, 1'000'000, 1'000'001, 1000), 1);
}

TEST(Pack, GivesBackEveryLength) {
  std::string bytes;
  for (int length = 0; length < 70; ++length) {
    EXPECT_EQ(test::unpacked(pack(bytes)), bytes) << length;
    bytes += static_cast<char>(length * 37);
  }
}

}  // namespace
}  // namespace shirube::search
