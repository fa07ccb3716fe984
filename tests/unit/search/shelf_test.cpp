#include "search/shelf.h"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "search/edition_words.h"
#include "search/shelf/three_editions.h"

namespace shirube::search {
namespace {

const Item& item_called(const Corpus& corpus, const std::string& title) {
  const auto found = std::find_if(corpus.items.begin(), corpus.items.end(),
                                  [&](const Item& item) { return item.title == title; });
  EXPECT_NE(found, corpus.items.end()) << title;
  return *found;
}

std::string in_words(const Unit& unit) {
  std::string words = unit.heading + "|" + unit.anchor + "|";
  for (const Line& line : unit.lines) words += line.text + "/";
  return words;
}

/// Each unit with the values of its editions.
std::vector<std::string> units_of(const Item& item) {
  std::vector<std::string> units;
  for (const Unit& unit : item.units) {
    std::string words;
    for (const std::uint32_t value : unit.editions) words += std::to_string(value);
    units.push_back(words + " " + in_words(unit));
  }
  return units;
}

const Facet& facet_called(const Corpus& corpus, const std::string& key) {
  const auto found = std::find_if(corpus.facets.begin(), corpus.facets.end(),
                                  [&](const Facet& facet) { return facet.key == key; });
  EXPECT_NE(found, corpus.facets.end()) << key;
  return *found;
}

std::string counts_of(const Facet& facet) {
  std::string words;
  for (const FacetValue& value : facet.values) words += value.key + "=" + std::to_string(value.count) + " ";
  return words;
}

using Strings = std::vector<std::string>;

TEST(Shelf, WhatOlderEditionsAloneSayStandsBehindWhatIsSaidNowAndOnce) {
  const Corpus corpus = test::ThreeEditions().corpus();
  const Strings moved = {"012 ||住まいの確保/テーマ：住まい/",
                         "01 取組の内容|what|取組の内容/空き家を借り上げる。/大家と月に一度話し合う。/",
                         "01 今後の予定|next|今後の予定/市と広げる。/",
                         "2 取組の内容|what|/保証会社と契約する。/",
                         "23 今後の予定|next|/要望書を出す。/",
                         "3 アパート探し||アパート探し/",
                         "3 取組の内容|what|/保証人が見つからない。/",
                         "3 今後の予定|next|/市の空き家を調べる。/"};
  EXPECT_EQ(units_of(item_called(corpus, "住まいの確保")), moved);
  const Strings steady = {"0123 ||見守りの輪/テーマ：住まい/",
                          "0123 取組の内容|what|取組の内容/朝に声をかける。/",
                          "0123 今後の予定|next|今後の予定/続ける。/"};
  EXPECT_EQ(units_of(item_called(corpus, "見守りの輪")), steady) << "three times the same is no more";
  EXPECT_EQ(units_of(item_called(corpus, "新しい居場所")).front(), " ||新しい居場所/テーマ：住まい/");
}

TEST(Shelf, AResultSaysWhereItStandsAndUnderWhichAddress) {
  const Corpus corpus = test::ThreeEditions().corpus();
  const Item& moved = item_called(corpus, "住まいの確保");
  EXPECT_EQ(moved.shelved.sentence, "この事例は2019・2021・2024年度版にあります");
  EXPECT_EQ(moved.shelved.withdrawn, "");
  EXPECT_EQ(moved.shelved.moved, (std::map<std::uint32_t, std::string>{{3, "cases/apaato.html"}}));
  EXPECT_EQ(item_called(corpus, "読み方").shelved.sentence, "この文書は2024年度版にあります");
  EXPECT_EQ(item_called(corpus, "新しい居場所").shelved.sentence, "");
}

TEST(Shelf, ADocumentThatOnlyEditionsHaveIsReadFromItsNewestAndStandsLast) {
  const Corpus corpus = test::ThreeEditions().corpus();
  const Item& gone = corpus.items.back();
  EXPECT_EQ(gone.title, "配食の取組");
  EXPECT_EQ(gone.url, "cases/haishoku.html");
  EXPECT_EQ(gone.standing, Standing::Withdrawn);
  EXPECT_EQ(gone.shelved.sentence, "この事例は2019・2021年度版にあります");
  EXPECT_EQ(gone.shelved.withdrawn, "2021年度版まで掲載");
  const Strings units = {
      "23 ||配食の取組/テーマ：食事/", "2 取組の内容|what|取組の内容/弁当を十軒に届ける。/",
      "23 今後の予定|next|今後の予定/人を増やす。/", "3 取組の内容|what|/弁当を三軒に届ける。/"};
  EXPECT_EQ(units_of(gone), units);
}

TEST(Shelf, EditionsAreAFacetAndWithdrawnDocumentsCountInTheOthers) {
  const Corpus corpus = test::ThreeEditions().corpus();
  EXPECT_EQ(corpus.facets.back().key, kEditionFacet);
  EXPECT_EQ(counts_of(corpus.facets.back()), "=4 2024=3 2021=3 2019=3 ");
  EXPECT_EQ(corpus.facets.back().values.front().label, "最新版");
  EXPECT_EQ(counts_of(facet_called(corpus, "form")), "case=4 page=1 ");
  EXPECT_EQ(counts_of(facet_called(corpus, "themes")), "housing=3 meals=1 ");
  const Item& gone = corpus.items.back();
  EXPECT_EQ(gone.values, (std::vector<std::vector<std::uint32_t>>{{0}, {1}, {2, 3}}));
  for (const Item& item : corpus.items) EXPECT_EQ(item.values.size(), corpus.facets.size()) << item.title;
}

TEST(Shelf, WhatOnlyEditionsSayCountsHalf) {
  const test::ThreeEditions site;
  const auto index = test::index_of(build_search(site.now().sources(), site.shelf()));
  const auto terms = test::all_terms(index);
  // Sections of one length with the word once: 契約 of 2021, 喫茶 of now.
  const auto [past, now] = std::pair{terms.at("契約").postings, terms.at("喫茶").postings};
  ASSERT_EQ(past.size(), 1U);
  ASSERT_EQ(now.size(), 1U);
  EXPECT_LE(past.front().second, now.front().second * 2 / 3);
  // A title is a title: that of what was withdrawn counts half.
  EXPECT_LE(terms.at("配食").postings.front().second, terms.at("確保").postings.front().second * 2 / 3);
}

TEST(Shelf, IsTheSameForAnyNumberOfThreads) {
  const test::ThreeEditions site;
  const auto files = test::by_path(build_search(site.now().sources(), site.shelf()));
  for (const std::size_t jobs : {1U, 4U}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
    EXPECT_EQ(test::by_path(build_search(site.now().sources(), site.shelf())), files) << jobs;
  }
}

TEST(Shelf, TheFolderOfAnEditionIsWhereTheClientLooks) {
  config::Edition edition;
  edition.id = "2021";
  EXPECT_EQ(link::folder_of(edition), "editions/2021/") << "assets/search-engine.js makes the same of the id";
}

TEST(Shelf, WithoutAnythingElsewhereAddsNothingButTheFacet) {
  test::ShelvedSite site(test::three_editions_contents(
      {{"content/cases/a.md", test::case_text("甲", "housing", "乙。\n", "丙。\n")}}));
  EXPECT_EQ(site.corpus().facets.back().key, "themes") << "no editions, no facet";
  site.add_edition("first", "初版",
                   test::three_editions_contents(
                       {{"content/cases/a.md", test::case_text("甲", "housing", "乙。\n", "丙。\n")}}));
  site.stood("cases/a", {{0, "cases/a"}});
  const Corpus corpus = site.corpus();
  EXPECT_EQ(corpus.items.front().units.size(), 3U);
  EXPECT_EQ(corpus.items.front().shelved.sentence, "この事例は「初版」にあります");
  EXPECT_EQ(counts_of(corpus.facets.back()), "=1 first=1 ");
}

TEST(Shelf, ALineIsTheSameHoweverItsLettersAreWritten) {
  const auto contents = [](const std::string& what) {
    return test::three_editions_contents(
        {{"content/cases/a.md", test::case_text("甲", "housing", what, "丙。\n")}});
  };
  test::ShelvedSite site(contents("ＡＢＣの会を月１回開く。\n"));
  site.add_edition("first", "初版", contents("ABCの会を月1回開く。\n"));
  site.stood("cases/a", {{0, "cases/a"}});
  EXPECT_EQ(units_of(site.corpus().items.front())[1],
            "01 取組の内容|what|取組の内容/ＡＢＣの会を月１回開く。/");
  EXPECT_EQ(site.corpus().items.front().units.size(), 3U);
}

/// Its link would lead to a place that the page of the edition does not have.
TEST(Shelf, ASectionThatHadAnotherAnchorIsNotTakenForTheSame) {
  const test::Contents now = test::three_editions_contents(
      {{"content/cases/a.md", test::case_text("甲", "housing", "乙。\n", "丙。\n")}});
  test::Contents past = now;
  std::string& declared = past.at("site.toml");
  declared.replace(declared.find("\"what\""), 6, "\"done\"");
  test::ShelvedSite site(now);
  site.add_edition("first", "初版", std::move(past));
  site.stood("cases/a", {{0, "cases/a"}});
  const Strings units = {"01 ||甲/テーマ：住まい/", "0 取組の内容|what|取組の内容/乙。/",
                         "01 今後の予定|next|今後の予定/丙。/"};
  EXPECT_EQ(units_of(site.corpus().items.front()), units);
}

/// A sentence of its own for each number: syllables in the order of a generator of numbers.
std::string sentence(std::uint32_t number) {
  constexpr std::array<const char*, 16> kParts = {"支援", "地域", "住まい", "会議",  "保健所", "病院",
                                                  "家族", "相談", "訪問",   "就労",  "計画",   "退院",
                                                  "連携", "窓口", "研修",   "見守り"};
  std::string text;
  std::uint32_t state = number * 2654435761U + 1U;
  for (int i = 0; i < 14; ++i) {
    state = state * 1664525U + 1013904223U;
    text += kParts.at(state >> 28U);
  }
  return text + std::to_string(number) + "。\n\n";
}

/// In each edition but the first one of fifty sentences was put anew.
test::Contents handbook_of(std::uint32_t edition) {
  constexpr std::uint32_t kDocuments = 40;
  constexpr std::uint32_t kSentences = 25;
  test::Contents documents;
  for (std::uint32_t document = 0; document < kDocuments; ++document) {
    std::string text;
    for (std::uint32_t i = document * kSentences; i < (document + 1) * kSentences; ++i) {
      // The edition in which it was put anew last.
      std::uint32_t newest = edition;
      while (newest > 0 && (i + newest * 7) % 50 != 0) --newest;
      text += sentence(i + newest * 100000U);
    }
    const std::string name = "d" + std::to_string(document);
    documents["content/cases/" + name + ".md"] = test::case_text(name, "housing", text, "続ける。\n");
  }
  return test::three_editions_contents(std::move(documents));
}

std::size_t index_bytes(const std::vector<OutputFile>& files) {
  std::size_t bytes = 0;
  for (const OutputFile& file : files) bytes += file.bytes.size();
  return bytes;
}

TEST(Shelf, TenEditionsInWhichLittleChangesAddLittle) {
  constexpr std::uint32_t kEditions = 10;
  test::ShelvedSite site(handbook_of(kEditions - 1));
  for (std::uint32_t i = 0; i < kEditions; ++i) {
    site.add_edition("e" + std::to_string(i), std::to_string(2015 + i) + "年度版", handbook_of(i));
  }
  for (const auto& [path, document] : site.now().site.book.document_by_path) {
    std::vector<test::Stood> stood;
    for (std::size_t i = kEditions; i-- > 0;) stood.emplace_back(i, path);
    site.stood(path, stood);
  }
  const std::size_t without = index_bytes(build_search(site.now().sources(), {}));
  const std::size_t with = index_bytes(build_search(site.now().sources(), site.shelf()));
  EXPECT_GT(with, without);
  // Nine times one in fifty is 18 %; half of that more for what tells where each of them stands.
  EXPECT_LT(with, without * 13 / 10) << without;
}

TEST(Shelf, TitlesOfEditionsAreJoinedShortWhereTheyEndAlike) {
  EXPECT_EQ(editions_sentence("事例", {"2019年度版", "令和3年度版"}),
            "この事例は2019・令和3年度版にあります");
  EXPECT_EQ(editions_sentence("文書", {"2019年版", "2020年版"}), "この文書は2019・2020年版にあります");
  EXPECT_EQ(editions_sentence("文書", {"初版", "第2版"}), "この文書は「初版」と「第2版」にあります");
  EXPECT_EQ(editions_sentence("文書", {"2019年度版", "補遺"}),
            "この文書は「2019年度版」と「補遺」にあります");
  EXPECT_EQ(editions_sentence("文書", {"甲", "乙", "丙"}), "この文書は「甲」、「乙」と「丙」にあります");
}

}  // namespace
}  // namespace shirube::search
