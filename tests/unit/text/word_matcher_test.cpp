#include "text/word_matcher.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "text/fold.h"

namespace shirube::text {
namespace {

using Words = std::vector<std::string>;

/// The matches as they are written in the text.
Words found(const Words& words, std::string_view text) {
  Words out;
  for (const WordMatcher::Match& match : WordMatcher(words).find(text)) {
    out.emplace_back(text.substr(match.begin, match.length));
  }
  return out;
}

TEST(WordMatcher, FindsManyWordsAtOnce) {
  const WordMatcher matcher({"住まい", "協議の場", "ピアサポーター"});
  const std::string text = "協議の場で住まいを考える。";
  const std::vector<WordMatcher::Match> matches = matcher.find(text);
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].word, 1U);
  EXPECT_EQ(matches[0].begin, 0U);
  EXPECT_EQ(matches[0].length, std::string("協議の場").size());
  EXPECT_EQ(matches[1].word, 0U);
  EXPECT_EQ(matches[1].begin, std::string("協議の場で").size());
}

TEST(WordMatcher, DoesNotFindAWordInsideALongerOne) {
  EXPECT_EQ(found({"圏域"}, "障害保健福祉圏域と圏域"), Words{"圏域"});
  EXPECT_EQ(found({"事業", "構築支援事業"}, "構築推進事業、構築支援事業"), Words{"構築支援事業"});
  EXPECT_EQ(found({"ケア"}, "ケアマネジャーのケア、デイケア、ケアー"), Words{"ケア"});
  EXPECT_EQ(found({"ACT", "1"}, "FACT ACT2 ＡＣＴ 21"), Words{"ＡＣＴ"});
  EXPECT_EQ(found({"人"}, "人々と人"), Words{"人"});
}

TEST(WordMatcher, EndsAWordWhereTheScriptChanges) {
  EXPECT_EQ(found({"ケア", "会議"}, "ケア会議"), (Words{"ケア", "会議"}));
  EXPECT_EQ(found({"ピア"}, "ピア・サポート"), Words{"ピア"});
  EXPECT_EQ(found({"支え"}, "支える"), Words{"支え"});
  EXPECT_EQ(found({"Point"}, "「Point」"), Words{"Point"});
}

TEST(WordMatcher, TakesTheLeftmostLongest) {
  EXPECT_EQ(found({"協議", "協議の場"}, "協議の場と協議"), (Words{"協議の場", "協議"}));
  EXPECT_EQ(found({"場の協議", "協議", "の"}, "場の協議"), Words{"場の協議"});
  // 場と会 covers 会, so that neither is left when 協議の場 takes its beginning.
  EXPECT_EQ(found({"協議の場", "場と会", "会"}, "協議の場と会"), Words{"協議の場"});
}

TEST(WordMatcher, FindsWordsHoweverTheyAreSpelled) {
  const std::string dakuten = "\u3099";
  EXPECT_EQ(found({"障害福祉"}, "障がい福祉、障碍福祉、障か" + dakuten + "い福祉"),
            (Words{"障がい福祉", "障碍福祉", "障か" + dakuten + "い福祉"}));
  EXPECT_EQ(found({"ガイド"}, "ｶﾞｲﾄﾞを読む"), Words{"ｶﾞｲﾄﾞ"});
  EXPECT_EQ(found({"ピアサポータ"}, "ピアサポーターの会、ピアサポータ、ﾋﾟｱｻﾎﾟｰﾀｰ"),
            (Words{"ピアサポーター", "ピアサポータ", "ﾋﾟｱｻﾎﾟｰﾀｰ"}));
  EXPECT_EQ(found({"ピアサポーター活用"}, "ピアサポータ活用"), Words{"ピアサポータ活用"});
  EXPECT_EQ(found({"サーヴィス"}, "サービス"), Words{"サービス"});
  EXPECT_EQ(found({"サービス"}, "サ－ビスとサーヴィス"), (Words{"サ－ビス", "サーヴィス"}));
  EXPECT_EQ(found({"Point 1"}, "Ｐｏｉｎｔ　１"), Words{"Ｐｏｉｎｔ　１"});
  EXPECT_EQ(found({"地域移行"}, "地域\u200B移行"), Words{"地域\u200B移行"});
  EXPECT_EQ(found({"葛城"}, "葛\U000E0100城"), Words{"葛\U000E0100城"});
}

TEST(WordMatcher, FindsHiraganaButNotPiecesOfIt) {
  EXPECT_EQ(found({"ひきこもり"}, "市ではひきこもりの方"), Words{"ひきこもり"});
  EXPECT_EQ(found({"うつ"}, "うつる。うつ病、「うつ」"), (Words{"うつ", "うつ"}));
  EXPECT_EQ(found({"ケア"}, "助けあい"), Words{});
}

TEST(WordMatcher, NeverSplitsACharacter) {
  EXPECT_EQ(found({"キロ"}, "㌔"), Words{"㌔"});
  EXPECT_EQ(found({"キ", "ロ"}, "㌔"), Words{});
  EXPECT_EQ(found({"会社", "株式"}, "㍿"), Words{});
}

TEST(WordMatcher, KeepsADashOutsideTheWord) {
  EXPECT_EQ(found({"バス", "サービス"}, "バス-電車、サービス—安心"), (Words{"バス", "サービス"}));
}

TEST(WordMatcher, OfTwoSpellingsOfOneWordTheFirstCounts) {
  const auto matches = WordMatcher({"", "障がい", "障害", "　"}).find("障害");
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].word, 1U);
}

TEST(WordMatcher, TakesAnyBytes) {
  EXPECT_EQ(found({}, "何もない"), Words{});
  EXPECT_EQ(found({"場"}, ""), Words{});
  EXPECT_EQ(found({"場"}, "\xE5\xA0場\xFF"), Words{"場"});
  EXPECT_EQ(found({"𠮷野"}, "𠮷野さん"), Words{"𠮷野"});
}

/// What is found in a text folds to the word; and a text of one word is found whole, whatever it is.
TEST(WordMatcher, AgreesWithFoldWord) {
  const Words pieces = {"障",     "が", "い",     "碍", "ー",   "-",  "ヴ", "ァ", "か",
                        "\u3099", "ｶ",  "ﾞ",      "サ", "ポ",   "タ", "さ", "A",  "１",
                        " ",      "　", "\u200B", "㌔", "\xFF", "。", "々", "é",  "e\u0301"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) text += pieces[random() % pieces.size()];
    const std::string folded = fold_word(text);
    const auto matches = WordMatcher({text}).find(text);
    ASSERT_EQ(matches.size(), folded.empty() ? 0U : 1U) << text;
    for (const WordMatcher::Match& match : matches) {
      EXPECT_EQ(fold_word(std::string_view(text).substr(match.begin, match.length)), folded) << text;
    }
  }
}

TEST(WordMatcher, IsThreadSafe) {
  const WordMatcher matcher({"協議の場", "住まい"});
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 300; ++round) EXPECT_EQ(matcher.find("協議の場と住まい").size(), 2U);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace shirube::text
