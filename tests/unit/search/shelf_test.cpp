#include "search/shelf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
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

/// Of those that only editions have.
std::vector<std::string> past_units(const Item& item) {
  std::vector<std::string> units;
  for (const Unit& unit : item.units) {
    if (unit.edition) units.push_back(std::to_string(*unit.edition) + " " + in_words(unit));
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

TEST(Shelf, WhatEditionsAloneSayStandsBehindWhatIsSaidNowAndOnce) {
  const Corpus corpus = test::ThreeEditions().corpus();
  const Item& moved = item_called(corpus, "住まいの確保");
  const Strings past = {"2 取組の内容（2021年度版）|what|/保証会社と契約する。/",
                        "2 今後の予定（2021年度版）|next|/要望書を出す。/",
                        "3 アパート探し（2019年度版）||アパート探し/",
                        "3 取組の内容（2019年度版）|what|/保証人が見つからない。/",
                        "3 今後の予定（2019年度版）|next|/市の空き家を調べる。/"};
  EXPECT_EQ(past_units(moved), past);
  EXPECT_FALSE(moved.units[2].edition) << "what is said now stands first";
  EXPECT_EQ(past_units(item_called(corpus, "見守りの輪")), Strings()) << "three times the same is no more";
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
  EXPECT_EQ(in_words(gone.units[1]), "取組の内容|what|取組の内容/弁当を十軒に届ける。/");
  EXPECT_EQ(past_units(gone), Strings{"3 取組の内容（2019年度版）|what|/弁当を三軒に届ける。/"});
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
  EXPECT_EQ(past_units(site.corpus().items.front()), Strings());
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
