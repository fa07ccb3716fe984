#include "text/collate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <string>
#include <thread>
#include <vector>

namespace shirube::text {
namespace {

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return sort_key(a) < sort_key(b); });
  return words;
}

TEST(SortKey, OrdersAsJapaneseDoes) {
  // The prolonged sound mark sorts as the vowel before it: カード is かあど.
  const std::vector<std::string> expected = {
      "",     "1",    "10",   "abc",    "ABC",    "b",      "あい", "アイ", "あう", "カード",
      "かき", "がき", "かく", "きょう", "きよう", "ちいき", "はは", "はば", "ばば", "ピアサポーター",
      "わ",   "ん",   "亜",
  };
  std::vector<std::string> words = expected;
  std::reverse(words.begin(), words.end());
  EXPECT_EQ(sorted(words), expected);
}

TEST(SortKey, HasNoTrailingNulAndKeepsPrefixesFirst) {
  EXPECT_NE(sort_key("きょう").back(), '\0');
  EXPECT_LT(sort_key("きょう"), sort_key("きょうぎ"));
  EXPECT_EQ(sort_key("きょう"), sort_key("きょう"));
  EXPECT_NE(sort_key("きょう"), sort_key("キョウ"));
  EXPECT_EQ(sort_key("か\u3099"), sort_key("が"));
}

TEST(SortKey, HostileInput) {
  EXPECT_EQ(sort_key("a\xFF"), sort_key("a\uFFFD"));
  EXPECT_FALSE(sort_key(std::string(100'000, '\x80')).empty());
  const std::string key = sort_key(std::string_view("a\0b", 3));
  EXPECT_EQ(key.find('\0'), std::string::npos);
}

TEST(SortKey, IgnoresTheEnvironmentAndIsThreadSafe) {
  const std::string key = sort_key("ちいき移行 ABC");
  std::setlocale(LC_ALL, "C");
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&key] {
      for (int round = 0; round < 200; ++round) EXPECT_EQ(sort_key("ちいき移行 ABC"), key);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

struct Case {
  std::string_view reading;
  std::string_view heading;
};

TEST(IndexHeading, RowsOfTheSyllabary) {
  for (const Case& test : std::vector<Case>{
           {"あうとりーち", "あ"}, {"ぁ", "あ"},           {"おんせん", "あ"}, {"ゔ", "あ"},
           {"ヴォイス", "あ"},     {"きょうぎのば", "か"}, {"がいど", "か"},   {"ごえん", "か"},
           {"ヶ", "か"},           {"ケア", "か"},         {"さぽーと", "さ"}, {"ぞ", "さ"},
           {"たいいん", "た"},     {"っ", "た"},           {"ど", "た"},       {"なんきょく", "な"},
           {"の", "な"},           {"ぴあさぽーと", "は"}, {"ﾋﾟｱ", "は"},      {"ぼ", "は"},
           {"ほ", "は"},           {"も", "ま"},           {"ょ", "や"},       {"よ", "や"},
           {"ろ", "ら"},           {"ゎ", "わ"},           {"わ", "わ"},       {"ゐ", "わ"},
           {"を", "わ"},           {"ん", "わ"},           {"ヺ", "わ"},       {"ㇷ", "は"},
           {"　は\u3099", "は"},
       }) {
    EXPECT_EQ(index_heading(test.reading), test.heading) << test.reading;
  }
}

TEST(IndexHeading, TheRest) {
  for (const Case& test : std::vector<Case>{
           {"ACT", "A–Z"},
           {"ｐｓｗ", "A–Z"},
           {"École", "A–Z"},
           {"8050", "#"},
           {"①", "#"},
           {"亜", "#"},
           {"ー", "#"},
           {"「あ」", "#"},
           {"", "#"},
           {" ", "#"},
           {"\xFF", "#"},
           {"Ω", "#"},
       }) {
    EXPECT_EQ(index_heading(test.reading), test.heading) << test.reading;
  }
}

}  // namespace
}  // namespace shirube::text
