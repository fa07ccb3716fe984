#include "text/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace shirube::text {
namespace {

struct Case {
  std::string_view text;
  std::string_view folded;
};

TEST(Fold, UnifiesSpellings) {
  for (const Case& test : std::vector<Case>{
           {"", ""},
           {"Point1", "point1"},
           {"Ｐｏｉｎｔ１", "point1"},
           {"協議の場", "協議の場"},
           {"ﾋﾟｱｻﾎﾟｰﾀｰ", "ピアサポーター"},
           {"か\u3099くしゅう", "がくしゅう"},
           {"①㍻㌢", "1平成センチ"},
           {"Straße ÉCOLE", "strasse école"},
           {"葛\U000E0100城", "葛城"},
           {"地域\u200B移行", "地域移行"},
           {"\uFEFF地域", "地域"},
       }) {
    EXPECT_EQ(fold(test.text), test.folded) << test.text;
  }
}

TEST(Fold, SqueezesWhiteSpace) {
  for (const Case& test : std::vector<Case>{
           {"  a \t\r\n b  ", "a b"},
           {"　協議　の　 場\u00A0", "協議 の 場"},
           {"\u2003a\u2028b\u0085c", "a b c"},
           {" \t ", ""},
           {"　", ""},
       }) {
    EXPECT_EQ(fold(test.text), test.folded) << test.text;
  }
}

TEST(Fold, UnifiesDashesButNotTheProlongedSoundMark) {
  EXPECT_EQ(fold("-‐‑‒–—―−－﹣﹘─━⁃˗"), std::string(15, '-'));
  EXPECT_EQ(fold("～〜~"), "~~~");
  EXPECT_EQ(fold("データーー"), "データーー");
  EXPECT_EQ(fold("一"), "一");
}

TEST(Fold, UnifiesShogai) {
  for (const Case& test : std::vector<Case>{
           {"障がい福祉課", "障害福祉課"},
           {"障碍", "障害"},
           {"障か\u3099い", "障害"},
           {"障がいと障碍と障害", "障害と障害と障害"},
           {"障障がいがい", "障障害がい"},
           {"故障", "故障"},
           {"障", "障"},
       }) {
    EXPECT_EQ(fold(test.text), test.folded) << test.text;
  }
}

TEST(Fold, IllFormedBytesBecomeReplacementCharacters) {
  EXPECT_EQ(fold("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(fold("場\xE5\xA0"), "場\uFFFD");
  EXPECT_EQ(fold("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(fold(std::string_view("A\0B", 3)), std::string_view("a\0b", 3));
  EXPECT_EQ(fold(std::string(1000, '\x80')).size(), 3000U);
}

TEST(FoldHeading, DropsNumberingSigns) {
  for (const Case& test : std::vector<Case>{
           {"（1）直面する課題", "1直面する課題"},
           {"1 直面する課題", "1直面する課題"},
           {"１．直面する課題", "1直面する課題"},
           {"⑴ 直面する課題", "1直面する課題"},
           {"Ｐｏｉｎｔ１　直面する課題認識", "point1直面する課題認識"},
           {"～Point～", "point"},
           {"＜事例提供者コメント＞", "事例提供者コメント"},
           {"≪参考≫【留意点】『注』", "参考留意点注"},
           {"特徴（強み）", "特徴強み"},
           {"成果・効果", "成果効果"},
           {"障「がい」福祉", "障害福祉"},
           {"データ", "データ"},
           {"C++", "c++"},
           {"（－）", ""},
           {"", ""},
       }) {
    EXPECT_EQ(fold_heading(test.text), test.folded) << test.text;
  }
}

TEST(FoldWord, UnifiesSpellingsOfJapaneseWords) {
  for (const Case& test : std::vector<Case>{
           {"サポーター", "サポータ"},
           {"サポータ", "サポータ"},
           {"さぽーたー", "サポータ"},
           {"ピアサポーターの会", "ピアサポータノ会"},
           {"ピアサポーター活用", "ピアサポータ活用"},
           {"データ", "データ"},
           {"カバー", "カバー"},
           {"コーヒー", "コーヒ"},
           {"ｻ-ﾋﾞｽ", "サービス"},
           {"サ—ビス", "サービス"},
           {"A-B", "a-b"},
           {"サーヴィス", "サービス"},
           {"ヴァイオリン", "バイオリン"},
           {"あヴぁ", "アバ"},
           {"ゔ", "ブ"},
           {"障がい者", "障害者"},
           {"障ガイ", "障ガイ"},
           {"  住まい　支援 ", "住マイ 支援"},
           {"・ー", "・ー"},
           {"", ""},
       }) {
    EXPECT_EQ(fold_word(test.text), test.folded) << test.text;
  }
}

TEST(FoldWord, DiffersFromFoldInKanaOnly) {
  for (const std::string_view text : {"Ｐｏｉｎｔ１　場", "㍻㌢2", "e\u0301 Straße", "障碍 \xFF 𠮷",
                                      "葛\U000E0100城", "\u1100\u1161", " \u200B a　b", "ﷺ"}) {
    EXPECT_EQ(fold_word(text), fold_word(fold(text))) << text;
  }
}

TEST(Fold, FoldingTwiceChangesNothing) {
  for (const std::string_view text :
       {"Ｐｏｉｎｔ１ 直面", "か゛", "゛か", "か)\u3099", "障 がい", "障)がい", "㌔ - 〜", "\xFF障\xE3\x81",
        "ﬀ İ ǰ", "\u1100)\u1161", "￣", "´", "ﷺ"}) {
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
    EXPECT_EQ(fold_heading(fold_heading(text)), fold_heading(text)) << text;
  }
}

TEST(Fold, IsThreadSafe) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int round = 0; round < 500; ++round) EXPECT_EQ(fold("Ｐｏｉｎｔ１　障がい"), "point1 障害");
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace shirube::text
