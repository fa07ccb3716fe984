// What the table of patterns finds in the lines of the corpus, with the arguments of the messages: the same
// in the browser, whose tests read tests/privacy/vectors.tsv as well.

#include <gtest/gtest.h>

#include "privacy/corpus.h"
#include "support/files.h"

namespace shirube::test {
namespace {

constexpr const char* kPath = SHIRUBE_ROOT "/tests/privacy/vectors.tsv";
constexpr const char* kHead =
    "# What patterns find: the setting (text or contact), the text, then rule|argument|argument … for each "
    "finding.\n# Written by UPDATE_GOLDEN=1; read the diff.\n";

std::string told(const privacy::Found& found) {
  std::string out(rule_info(found.rule).id);
  for (const std::string& arg : found.args) out += "|" + arg;
  return out;
}

std::string vectors_of(const std::string& name, const privacy::PatternFinder& finder) {
  std::string out;
  for (const CorpusLine& line : read_corpus(name)) {
    if (line.where == "story" || line.where == "letter" || line.where == "table") continue;
    const bool contact = line.where == "contact";
    out += std::string(contact ? "contact" : "text") + "\t" + line.text;
    const auto setting = contact ? privacy::Setting::Contact : privacy::Setting::Ordinary;
    for (const privacy::Found& found : finder.find(line.text, setting)) out += "\t" + told(found);
    out += "\n";
  }
  return out;
}

TEST(Vectors, AreWhatThePatternsFind) {
  const privacy::PatternFinder finder(real_checking().privacy);
  const std::string actual = kHead + vectors_of("positive.tsv", finder) + vectors_of("negative.tsv", finder);
  EXPECT_EQ(expected_in(kPath, actual), actual);
}

TEST(Patterns, FindNothingInTextsMadeToTakeLong) {
  const privacy::PatternFinder finder({});
  std::string digits;
  std::string kanji;
  constexpr int kMany = 20000;
  for (int i = 0; i < kMany; ++i) {
    digits += "0-";
    kanji += "山";
  }
  EXPECT_TRUE(finder.find(digits, privacy::Setting::OnePerson).empty());
  EXPECT_TRUE(finder.find(kanji + "さんa@", privacy::Setting::OnePerson).empty());
}

TEST(AgeBand, IsTheDecade) {
  EXPECT_EQ(privacy::age_band("43歳"), "40代");
  EXPECT_EQ(privacy::age_band("５２歳"), "50代");
  EXPECT_EQ(privacy::age_band("三十八歳"), "30代");
  EXPECT_EQ(privacy::age_band("十歳"), "10代");
  EXPECT_EQ(privacy::age_band("9歳"), "10歳未満");
  EXPECT_EQ(privacy::age_band("101歳"), "90歳以上");
}

}  // namespace
}  // namespace shirube::test
