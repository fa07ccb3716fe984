#include "morphology/readings.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace shirube::morphology {
namespace {

using Words = std::vector<std::string>;

class Dictionary : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_dictionary()) GTEST_SKIP() << "no MeCab dictionary in UTF-8 on this machine";
  }
};

using ReadingOf = Dictionary;
using CompoundNouns = Dictionary;

TEST_F(ReadingOf, GivesKatakana) {
  EXPECT_EQ(reading_of("協議会"), "キョウギカイ");
  EXPECT_EQ(reading_of("地域移行支援"), "チイキイコウシエン");
  EXPECT_EQ(reading_of("ピアサポーター"), "ピアサポーター");
  EXPECT_EQ(reading_of("住まいの確保"), "スマイノカクホ");
  EXPECT_EQ(reading_of("「協議」・会議"), "キョウギカイギ");
}

TEST_F(ReadingOf, IsEmptyWhereNobodyKnows) {
  EXPECT_EQ(reading_of("多機関協働"), "タキカンキョウ") << "IPADIC cuts 協働 and reads only 協";
  EXPECT_EQ(reading_of(""), "");
  EXPECT_EQ(reading_of("ACT"), "");
  EXPECT_EQ(reading_of("\xFF"), "");
}

TEST_F(CompoundNouns, AreTheRunsOfNouns) {
  EXPECT_EQ(compound_nouns("退院後の住宅確保支援"), Words{"住宅確保支援"});
  EXPECT_EQ(compound_nouns("地域移行支援と地域定着支援、地域移行支援"),
            (Words{"地域移行支援", "地域定着支援"}));
  EXPECT_EQ(compound_nouns("アパートの大家"), Words{"アパート"});
  EXPECT_EQ(compound_nouns("住宅 確保の（再入院）"), Words{"再入院"});
}

TEST_F(CompoundNouns, LeaveOutWhatCountsOrPoints) {
  EXPECT_EQ(compound_nouns("2人が10件、彼らのことを各市で"), Words{});
  EXPECT_EQ(compound_nouns("協議会等で、利用者さんと"), (Words{"協議会", "利用者"}));
  EXPECT_EQ(compound_nouns("長期在院者4名"), Words{"長期在院者"});
  EXPECT_EQ(compound_nouns(""), Words{});
}

TEST_F(CompoundNouns, AreFoundByManyThreads) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int round = 0; round < 100; ++round) {
        EXPECT_EQ(compound_nouns("退院後の住宅確保支援"), Words{"住宅確保支援"});
        EXPECT_EQ(reading_of("協議会"), "キョウギカイ");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(SentenceWords, GivesBaseFormsAndReadings) {
  if (!has_dictionary()) GTEST_SKIP() << "no MeCab dictionary in UTF-8 on this machine";
  const std::vector<ContentWord> words = sentence_words("これは2人が住まいを探したことです。").content;
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[0].surface, "人");
  EXPECT_EQ(words[0].kind, ContentWord::Kind::Suffix);
  EXPECT_EQ(words[1].surface, "住まい");
  EXPECT_EQ(words[1].base, "住まい");
  EXPECT_EQ(words[1].reading, "スマイ");
  EXPECT_EQ(words[1].kind, ContentWord::Kind::Noun);
  EXPECT_EQ(words[2].surface, "探し");
  EXPECT_EQ(words[2].base, "探す");
  EXPECT_EQ(words[2].kind, ContentWord::Kind::Inflected);
  EXPECT_EQ(sentence_words("退院後の住宅確保支援").compounds, compound_nouns("退院後の住宅確保支援"));
}

TEST(SentenceWords, AreNoneInIllFormedText) {
  EXPECT_TRUE(sentence_words("支援\xFF").content.empty());
  EXPECT_TRUE(sentence_words("").content.empty());
}

}  // namespace
}  // namespace shirube::morphology
