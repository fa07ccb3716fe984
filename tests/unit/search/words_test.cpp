#include "search/words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace shirube::search {
namespace {

Dictionary small_dictionary() {
  return Dictionary({{U"地域移行支援", U"地域移行支援"},
                     {U"地域移行", U"地域移行"},
                     {U"地域", U"地域"},
                     {U"支援", U"支援"},
                     {U"場", U"場"},
                     {U"広域ad", U"広域ad"},
                     {U"支え", U"支える"},
                     {U"支える", U"支える"},
                     {U"psw", U"psw"}});
}

/// The words with spaces between them, each as it is indexed.
std::string words_in(const Dictionary& dictionary, std::u32string_view text) {
  std::string all;
  for (const FoundWord& word : dictionary.words(text)) {
    if (!all.empty()) all += ' ';
    all += word.entry == kNoEntry ? utf8_of(text.substr(word.begin, word.length))
                                  : utf8_of(dictionary.entries()[word.entry].base);
  }
  return all;
}

TEST(Words, AreTheLongestAndThoseInside) {
  const Dictionary dictionary = small_dictionary();
  EXPECT_EQ(words_in(dictionary, U"地域移行支援"), "地域移行支援 地域移行 地域 支援");
  EXPECT_EQ(words_in(dictionary, U"地域の支援"), "地域 支援");
  EXPECT_EQ(words_in(dictionary, U"住民が支えた場"), "支える 場");
  EXPECT_EQ(words_in(dictionary, U"住民"), "");
  EXPECT_EQ(words_in(dictionary, U""), "");
}

TEST(Words, LatinLettersAndDigitsAreWordsAsTheyAre) {
  const Dictionary dictionary = small_dictionary();
  EXPECT_EQ(words_in(dictionary, U"2021年 psw npo法人"), "2021 psw npo");
  EXPECT_EQ(words_in(dictionary, U"広域ad"), "広域ad ad");
  EXPECT_EQ(words_in(dictionary, U"広域adhd"), "adhd");
  EXPECT_EQ(words_in(dictionary, std::u32string(100, U'a')), std::string(100, 'a'));
}

TEST(Words, KnowWhereTheyStand) {
  const std::vector<FoundWord> found = small_dictionary().words(U"と地域");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].begin, 1U);
  EXPECT_EQ(found[0].length, 2U);
}

TEST(Words, OneLetterInsideALongerWordIsNone) {
  const Dictionary dictionary({{U"場面設定", U"場面設定"}, {U"場", U"場"}, {U"設定", U"設定"}});
  EXPECT_EQ(words_in(dictionary, U"場面設定"), "場面設定 設定");
}

TEST(Words, OfTwoEntriesTheFirstCounts) {
  const Dictionary dictionary(
      {{U"支え", U"支え"}, {U"支え", U"支える"}, {U"会", U"会"}, {U"", U"会"}, {U"12", U"12"}});
  ASSERT_EQ(dictionary.entries().size(), 2U);
  EXPECT_EQ(dictionary.entries()[0].surface, U"会");
  ASSERT_NE(dictionary.find(U"支え"), nullptr);
  EXPECT_EQ(dictionary.find(U"支え")->base, U"支え");
  EXPECT_EQ(dictionary.find(U"支"), nullptr);
}

}  // namespace
}  // namespace shirube::search
