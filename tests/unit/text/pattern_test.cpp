#include "text/pattern.h"

#include <gtest/gtest.h>

namespace shirube::text {
namespace {

std::vector<std::string> found(std::string_view expression, const std::string& text) {
  std::vector<std::string> pieces;
  for (const Pattern::Match& match : Pattern(expression).find_all(PatternText(text))) {
    pieces.push_back(text.substr(match[0].begin, match[0].end - match[0].begin));
  }
  return pieces;
}

TEST(Pattern, FindsEveryWidthAndGivesWhatWasWritten) {
  EXPECT_EQ(found("0[0-9]-[0-9]{4}", "電話０３－１２３４と03-5678"),
            (std::vector<std::string>{"０３－１２３４", "03-5678"}));
  EXPECT_EQ(found("ガラス", "ｶﾞﾗｽの窓"), std::vector<std::string>{"ｶﾞﾗｽ"});
}

TEST(Pattern, PassesOverInvisibleCharacters) {
  EXPECT_EQ(found("1234", "12\u200B34"), std::vector<std::string>{"12\u200B34"});
}

TEST(Pattern, GivesGroupsInBytes) {
  const auto matches = Pattern("([0-9]+)歳(代)?").find_all(PatternText("年齢は４５歳"));
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0][1].begin, 9U);
  EXPECT_EQ(matches[0][1].end, 15U);
  EXPECT_TRUE(matches[0][2].empty());
}

TEST(Pattern, KnowsScriptsAndLooksBehind) {
  EXPECT_EQ(found("(?<=[\\p{Script=Han}])さん", "花子さん、山田さん"),
            (std::vector<std::string>{"さん", "さん"}));
}

TEST(Pattern, GivesUpOnWhatWouldTakeForever) {
  EXPECT_TRUE(found("(a+)+b", std::string(5000, 'a')).empty());
}

TEST(Pattern, TakesBytesThatAreNoText) {
  EXPECT_EQ(found("x", "\xFFx\xE3\x81"), std::vector<std::string>{"x"});
  EXPECT_TRUE(found("x", "").empty());
  EXPECT_EQ(PatternText("ＡＢ\xFF").folded(), "AB\uFFFD");
}

}  // namespace
}  // namespace shirube::text
