#include "text/word_break.h"

#include <gtest/gtest.h>

#include <string>

namespace shirube::text {
namespace {

std::string parted(std::string_view text) {
  std::string out;
  for (const std::string_view word : words_of(text)) out += (out.empty() ? "" : "|") + std::string(word);
  return out;
}

TEST(WordBreak, KnowsJapaneseWordsNumbersAndSigns) {
  EXPECT_EQ(parted("協議会が調査を行う。"), "協議|会|が|調査|を|行う|。");
  EXPECT_EQ(parted("人口 980,219人"), "人口| |980,219|人");
}

TEST(WordBreak, LeavesNothingOut) {
  for (const std::string text :
       {"", "。", "a\xFF\xFE b", "𠮷野家で👨‍👩‍👧と\n食べる", "が\xE3\x82\x99"}) {
    std::string together;
    for (const std::string_view word : words_of(text)) {
      EXPECT_FALSE(word.empty());
      together += word;
    }
    EXPECT_EQ(together, text);
  }
}

}  // namespace
}  // namespace shirube::text
