#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "search/analyser/escapes.h"
#include "search/canonical.h"
#include "search/normalise.h"
#include "search/terms.h"

namespace shirube::search {
namespace {

std::string normal(std::string_view text) {
  return utf8_of(normalise(text));
}

/// The same table is read by tests/search/analyser/equal.test.mjs.
TEST(Analyser, GivesWhatTheTableSays) {
  const std::vector<std::string> lines = test::table_lines(SHIRUBE_ROOT "/tests/search/analyser.tsv");
  EXPECT_GE(lines.size(), 120U);
  for (const std::string& line : lines) {
    const std::vector<std::string> columns = test::unescaped_columns(line);
    ASSERT_EQ(columns.size(), 3U) << line;
    const Letters normalised = normalise(columns[0]);
    EXPECT_EQ(utf8_of(normalised), columns[1]) << line;
    EXPECT_EQ(utf8_of(canonical(normalised, Spellings())), columns[2]) << line;
  }
}

TEST(Analyser, ReplacesIllFormedBytes) {
  EXPECT_EQ(normal("a\xFFz"), "a z");
  EXPECT_EQ(normal("場\xE5\xA0"), "場");
  EXPECT_EQ(normal("a\xED\xA0\x80z"), "a z");
  EXPECT_EQ(normal(std::string(1000, '\x80')), "");
}

TEST(Analyser, KnowsWhereEachLetterWasWritten) {
  const std::string text = " ｻｰﾊﾞｰ、障がい";
  const Letters letters = canonical(normalise(text), Spellings());
  ASSERT_EQ(utf8_of(letters), "サーバ 障害");
  const auto written = [&](std::size_t i) {
    return text.substr(letters[i].begin, letters[i].end - letters[i].begin);
  };
  EXPECT_EQ(written(0), "ｻ");
  EXPECT_EQ(written(2), "ﾊﾞｰ");
  EXPECT_EQ(written(3), "、");
  EXPECT_EQ(written(4), "障がい");
  EXPECT_EQ(written(5), "障がい");
}

TEST(Analyser, NoLetterStandsBeforeTheOneInFrontOfIt) {
  const std::string text = "令和2 年、障害";
  const Letters letters = canonical(normalise(text), Spellings());
  ASSERT_EQ(utf8_of(letters), "2020年 障害");
  const auto written = [&](std::size_t i) {
    return text.substr(letters[i].begin, letters[i].end - letters[i].begin);
  };
  EXPECT_EQ(written(1), "令和2 ");
  EXPECT_EQ(written(2), "2");
  EXPECT_EQ(written(3), "2 ");
  EXPECT_EQ(written(4), "年");
}

TEST(Analyser, LongerVariantsOfTheSiteComeFirst) {
  const Spellings spellings({{"取り組み", "取組"}, {"取り組", "取組"}, {"障がい", "never"}});
  const auto made = [&](std::string_view text) { return utf8_of(canonical(normalise(text), spellings)); };
  EXPECT_EQ(made("取り組みと取り組む"), "取組と取組む");
  EXPECT_EQ(made("障がい"), "障害");
}

TEST(Bigrams, AreNeighboursAndLonelyLetters) {
  std::vector<std::string> grams;
  for (const Gram gram : bigrams(normalise("県、地域移行 A"))) grams.push_back(utf8_of(gram));
  EXPECT_EQ(grams, (std::vector<std::string>{"県", "地域", "域移", "移行", "a"}));
  EXPECT_TRUE(bigrams(normalise("、。 ")).empty());
}

}  // namespace
}  // namespace shirube::search
