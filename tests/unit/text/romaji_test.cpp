#include "text/romaji.h"

#include <gtest/gtest.h>

namespace shirube::text {
namespace {

TEST(Romaji, IsHepburnWithoutMarks) {
  EXPECT_EQ(romaji_of("とうきょう"), "tokyo");
  EXPECT_EQ(romaji_of("おおさか"), "osaka");
  EXPECT_EQ(romaji_of("こうち"), "kochi");
  EXPECT_EQ(romaji_of("きゅうしゅう"), "kyushu");
  EXPECT_EQ(romaji_of("にいがた"), "niigata");
  EXPECT_EQ(romaji_of("しずおか"), "shizuoka");
  EXPECT_EQ(romaji_of("ふじつ"), "fujitsu");
  EXPECT_EQ(romaji_of("しんじゅく"), "shinjuku");
  EXPECT_EQ(romaji_of("ちゃたん"), "chatan");
  EXPECT_EQ(romaji_of("ぐんま"), "gunma");
  EXPECT_EQ(romaji_of("ゔゖ"), "vuke");
}

TEST(Romaji, ADoubledConsonantIsWrittenTwice) {
  EXPECT_EQ(romaji_of("さっぽろ"), "sapporo");
  EXPECT_EQ(romaji_of("べっち"), "betchi");
  EXPECT_EQ(romaji_of("びっくりっ"), "bikkuri");
}

TEST(Romaji, KatakanaReadsTheSameAndTheRestIsLeftOut) {
  EXPECT_EQ(romaji_of("ニセコ"), "niseko");
  EXPECT_EQ(romaji_of("サポーター 1 駅"), "sapota");
  EXPECT_EQ(romaji_of(""), "");
}

}  // namespace
}  // namespace shirube::text
