#include "search/lexicon.h"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "morphology/readings.h"
#include "search/normalise.h"
#include "search/variants.h"

namespace shirube::search {
namespace {

std::map<std::string, std::string> by_spelling(const std::vector<Variant>& variants) {
  std::map<std::string, std::string> found;
  for (const Variant& variant : variants) found[variant.from] = variant.to;
  return found;
}

TEST(FindVariants, AllSpellingsOfAWordThatOccursInOne) {
  const auto variants = by_spelling(find_variants({{U"取組", "トリクミ"}}));
  EXPECT_EQ(variants, (std::map<std::string, std::string>{
                          {"取り組", "取組"}, {"取り組み", "取組"}, {"取組み", "取組"}}));
}

TEST(FindVariants, AWordOccursInTwoPiecesToo) {
  const auto variants = by_spelling(find_variants({{U"立ち", "タチ"}, {U"上げ", "アゲ"}}));
  EXPECT_EQ(variants.at("立ち上げ"), "立上");
  EXPECT_FALSE(by_spelling(find_variants({{U"立ち", "タチ"}})).contains("立ち上げ"));
}

TEST(FindVariants, OtherWordsOnlyWhenTwoSpellingsOccur) {
  EXPECT_TRUE(find_variants({{U"気持ち", "キモチ"}}).empty());
  const auto variants = by_spelling(find_variants({{U"気持ち", "キモチ"}, {U"気持", "キモチ"}}));
  EXPECT_EQ(variants, (std::map<std::string, std::string>{{"気持ち", "気持"}}));
}

TEST(FindVariants, NeverJoinWordsThatOnlySoundAlike) {
  EXPECT_TRUE(find_variants({{U"意思", "イシ"}, {U"医師", "イシ"}}).empty());
  EXPECT_TRUE(find_variants({{U"上る", "ノボル"}, {U"上ぼる", "ノボル"}}).empty());
  EXPECT_TRUE(find_variants({{U"気持ち", ""}, {U"気持", ""}}).empty());
  EXPECT_TRUE(find_variants({{U"サポート", "サポート"}, {U"さぽーと", "サポート"}}).empty());
}

std::string base_of(const Lexicon& lexicon, std::string_view surface) {
  const std::u32string wanted = code_points_of(canonical(normalise(surface), lexicon.spellings));
  const DictionaryEntry* const entry = lexicon.dictionary.find(wanted);
  return entry == nullptr ? std::string() : utf8_of(entry->base);
}

TEST(BuildLexicon, NamesAreWordsInTheirCanonicalSpelling) {
  const Lexicon lexicon =
      build_lexicon({{"障がい者サポーター", "しょうがいしゃさぽーたー"}, {"県", "けん"}, {"の", ""}}, {});
  EXPECT_EQ(base_of(lexicon, "障害者サポータ"), "障害者サポータ");
  EXPECT_EQ(base_of(lexicon, "県"), "県");
  EXPECT_EQ(base_of(lexicon, "の"), "");
  ASSERT_GE(lexicon.readings.size(), 2U);
  EXPECT_EQ(lexicon.readings[0].reading, "けん");
  EXPECT_EQ(lexicon.readings[1].reading, "しょうがいしゃさぽーたー");
  EXPECT_EQ(lexicon.readings[1].word, "障がい者サポーター");
}

TEST(BuildLexicon, WordsOfTextsHaveTheirBaseForm) {
  if (!morphology::has_dictionary()) GTEST_SKIP() << "no MeCab dictionary in UTF-8 on this machine";
  const Lexicon lexicon =
      build_lexicon({}, {"住まいを探しました。\n退院後の住宅確保支援。", "取り組みと取組。支援を進めます。"});
  EXPECT_EQ(base_of(lexicon, "探し"), "探す");
  EXPECT_EQ(base_of(lexicon, "探す"), "探す");
  EXPECT_EQ(base_of(lexicon, "住宅確保支援"), "住宅確保支援");
  EXPECT_EQ(base_of(lexicon, "取り組み"), "取組");
  EXPECT_EQ(base_of(lexicon, "ます"), "");
  const auto read = [&](const ShownWord& word) { return word.reading == "じゅうたくかくほしえん"; };
  EXPECT_TRUE(std::any_of(lexicon.readings.begin(), lexicon.readings.end(), read));
}

TEST(BuildLexicon, WhatIsABaseIsItsOwnBase) {
  if (!morphology::has_dictionary()) GTEST_SKIP() << "no MeCab dictionary in UTF-8 on this machine";
  const Lexicon lexicon =
      build_lexicon({}, {"話し合いで支える人の支えになり、見守り、見守る。結び付きを結び付ける。"});
  for (const DictionaryEntry& entry : lexicon.dictionary.entries()) {
    const DictionaryEntry* const base = lexicon.dictionary.find(entry.base);
    ASSERT_NE(base, nullptr) << utf8_of(entry.surface);
    EXPECT_EQ(base->base, entry.base) << utf8_of(entry.surface);
  }
}

TEST(BuildLexicon, IsTheSameWithOneThread) {
  const std::vector<Name> names = {{"協議の場", "きょうぎのば"}, {"にも包括", ""}};
  const std::vector<std::string_view> texts = {"地域移行を進めた取組です。", "見守りと声掛けを続けました。",
                                               "場を支える。"};
  const Lexicon many = build_lexicon(names, texts);
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  const Lexicon alone = build_lexicon(names, texts);
  ASSERT_EQ(many.dictionary.entries().size(), alone.dictionary.entries().size());
  for (std::size_t i = 0; i < many.dictionary.entries().size(); ++i) {
    EXPECT_EQ(many.dictionary.entries()[i].surface, alone.dictionary.entries()[i].surface);
    EXPECT_EQ(many.dictionary.entries()[i].base, alone.dictionary.entries()[i].base);
  }
  EXPECT_EQ(by_spelling(many.variants), by_spelling(alone.variants));
}

TEST(BuildLexicon, ReadsALargeSiteHereAndThere) {
  if (!morphology::has_dictionary()) GTEST_SKIP() << "no MeCab dictionary in UTF-8 on this machine";
  const std::string filler(kMostRead / 8, '\n');
  const std::string first = filler + "避難訓練をした。避難訓練です。",
                    last = filler + "防災倉庫を開けた。防災倉庫です。";
  std::vector<std::string_view> texts(16, filler);
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = i < 8 ? first : last;
  const Lexicon lexicon = build_lexicon({}, texts);
  EXPECT_EQ(base_of(lexicon, "避難訓練"), "避難訓練");
  EXPECT_EQ(base_of(lexicon, "防災倉庫"), "防災倉庫");
}

TEST(BuildLexicon, TakesHostileText) {
  const std::string broken = "支援\xFF\x80支援";
  const std::string long_line(100'000, 'a');
  EXPECT_TRUE(
      build_lexicon({{broken, broken}, {"", ""}}, {broken, "", "\n\n。。", long_line}).variants.empty());
}

}  // namespace
}  // namespace shirube::search
