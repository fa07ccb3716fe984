#include <gtest/gtest.h>

#include "unit/changes/two_states.h"

namespace shirube::changes {
namespace {

TEST(ComparingText, NothingIsFoundWhereOnlyFormattingChanged) {
  EXPECT_EQ(told_of_body("## 内容\n\n住まいを*探す*人を\n支えます。\n",
                         "## 取組の内容\n\n**住まい**を探す人を支えます。\n"),
            "");
}

TEST(ComparingText, ProseIsComparedByWords) {
  EXPECT_EQ(told_of_body("## 内容\n\n毎月の会議で住まいの相談を受けます。\n",
                         "## 内容\n\n毎週の会議で住まいの相談を受けます。\n"),
            "~ 取組の内容:\n  ~ [-毎月-][+毎週+]の会議で住まいの相談を受けます。\n");
}

TEST(ComparingText, ARewordedItemIsNotGoneAndNew) {
  EXPECT_EQ(told_of_body(
                "## 内容\n\n- 住まいの確保について話し合う場を作りました。\n- 家族の集まりを開きました。\n",
                "## 内容\n\n- 冊子を配りました。\n- 家族の集まりを開きました。\n- "
                "住まいの確保について話し合う会議を作りました。\n"),
            "~ 取組の内容:\n  + [+冊子を配りました。+]\n"
            "  ~ 住まいの確保について話し合う[-場-][+会議+]を作りました。\n");
}

TEST(ComparingText, WhatIsGoneStandsBehindWhatItFollowed) {
  EXPECT_EQ(told_of_body("## 内容\n\n甲の文です。\n\n消える段落です。\n\n乙の話をします。\n",
                         "## 内容\n\n甲の文です。\n\n乙の話をします。\n\n加わった一節です。\n"),
            "~ 取組の内容:\n  - [-消える段落です。-]\n  + [+加わった一節です。+]\n");
}

TEST(ComparingText, AnotherOrderIsNoChange) {
  EXPECT_EQ(told_of_body("## 内容\n\n- 一つ目\n- 二つ目\n\n## 経過\n\n- 平成24年度\n  - 始めました。\n",
                         "## 経過\n\n- 平成24年度\n  - 始めました。\n\n## 内容\n\n- 二つ目\n- 一つ目\n"),
            "");
}

TEST(ComparingText, AResponseIsComparedUnderItsIssue) {
  EXPECT_EQ(
      told_of_body("## 課題と対応\n\n- 住まいが見つからない\n  - 相談の窓口を一つにしました。\n- "
                   "家族の孤立\n  - 集まりを開きました。\n",
                   "## 課題と対応\n\n- 住まいがなかなか見つからない\n  - 相談の窓口を一つにしました。\n  - "
                   "冊子を作りました。\n- 家族の孤立\n  - 集まりを毎月開きました。\n"),
      "~ 課題と対応:\n"
      "  ~ 課題: 住まいが[+なかなか+]見つからない\n    + 対応: [+冊子を作りました。+]\n"
      "  ~ 課題: 家族の孤立\n    ~ 対応: 集まりを[+毎月+]開きました。\n");
}

TEST(ComparingText, EventsAreComparedUnderTheirPeriod) {
  EXPECT_EQ(
      told_of_body("## 経過\n\n- 平成24年度\n  - 検討を始めました。\n- 平成25年度\n  - 会議を作りました。\n",
                   "## 経過\n\n- 平成24年度\n  - 検討を始めました。\n- 平成25年度\n  - 会議を作りました。\n  "
                   "- 研修を開きました。\n- 令和元年度\n  - 見直しました。\n"),
      "~ 経過:\n  ~ 平成25年度\n    + [+研修を開きました。+]\n  + [+令和元年度+]\n    + "
      "[+見直しました。+]\n");
}

TEST(ComparingText, RowsAreMatchedByTheirFirstCellAndComparedCellByCell) {
  const std::string head = "## 指標\n\n| 指標名 | 目標 | 実績 |\n|---|---|---|\n";
  EXPECT_EQ(told_of_body(
                head + "| 相談の件数 | 100件 | 80件 |\n| 会議の回数 | 4回 | 4回 |\n| 冊子 | 1部 | － |\n",
                head + "| 会議の回数 | 4回 | 4回 |\n| 研修 | 2回 | 1回 |\n| 相談の件数 | 100件 | 95件 |\n"),
            "~ 指標:\n  ~\n    - | [-冊子-] | [-1部-] | [-－-]\n"
            "    + | [+研修+] | [+2回+] | [+1回+]\n"
            "    ~ | 相談の件数 | 100件 | [-80件-][+95件+]\n");
}

TEST(ComparingText, ColumnsOfAnyTableAreMatchedByTheirHead) {
  EXPECT_EQ(told_of_body("## 内容\n\n| 年 | 件数 |\n|---|---|\n| 平成30年 | 12 |\n",
                         "## 内容\n\n| 件数 | 年 |\n|---|---|\n| 12 | 平成30年 |\n"),
            "");
  EXPECT_EQ(told_of_body("## 内容\n\n| 年 | 件数 |\n|---|---|\n| 平成30年 | 12 |\n",
                         "## 内容\n\n| 年 | 件数 | 備考 |\n|---|---|---|\n| 平成30年 | 13 | 見込み |\n"),
            "~ 取組の内容:\n  ~\n    ~ | 平成30年 | [-12-][+13+] | [+見込み+]\n");
}

TEST(ComparingText, CalloutsAndCodeAreCompared) {
  EXPECT_EQ(told_of_body("## 内容\n\n> [!NOTE]\n> 住まいの会議は終わりました。\n\n```\n甲\n```\n",
                         "## 内容\n\n> [!NOTE]\n> 住まいの会議は続きました。\n\n```\n乙\n```\n"),
            "~ 取組の内容:\n  ~ 注: | 注\n    ~ 住まいの会議は[-終わり-][+続き+]ました。\n  - [-甲\n-]\n  + "
            "[+乙\n+]\n");
}

TEST(ComparingText, SectionsComeAndGo) {
  EXPECT_EQ(told_of_body("## 内容\n\n文です。\n\n## 経過\n\n- 平成24年度\n  - 始めました。\n",
                         "## 内容\n\n文です。\n\n## 課題と対応\n\n- 困りごと\n  - 応えました。\n"),
            "- 経過:\n  - [-平成24年度-]\n    - [-始めました。-]\n"
            "+ 課題と対応:\n  + 課題: [+困りごと+]\n    + 対応: [+応えました。+]\n");
}

TEST(ComparingText, ARenamedFreeHeadingIsARename) {
  const TwoStates states(
      {{"content/pages/a.md",
        "---\ntitle: 題\n---\n\n## 手引きの使い方\n\n目次から探します。\n\n## 終わりに\n\n礼を言います。\n"}},
      {{"content/pages/a.md",
        "---\ntitle: 題\n---\n\n## この手引きの使い方\n\n目次から探します。\n\n## "
        "別の話\n\n新しい題材です。\n"}});
  const Changes changes = states.compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(told(changes.documents.front().parts),
            "~ この手引きの使い方: [+この+]手引きの使い方\n"
            "- 終わりに: [-終わりに-]\n  - [-礼を言います。-]\n"
            "+ 別の話: [+別の話+]\n  + [+新しい題材です。+]\n");
}

TEST(ComparingText, ASectionKeepsItsKeyWhenTheSiteRenamesIt) {
  std::string renamed = kForms;
  renamed.replace(renamed.find("取組の内容"), std::string("取組の内容").size(), "したこと");
  const std::string file = "---\ntitle: 題\n---\n\n## 内容\n\n文です。\n";
  EXPECT_TRUE(TwoStates({{"content/cases/a.md", file}}, {{"content/cases/a.md", file}}, kForms, renamed)
                  .compare()
                  .documents.empty());
}

TEST(ComparingText, ManyPartsAreComparedWithinBounds) {
  std::string older, newer;
  for (int i = 0; i < 3000; ++i) {
    older += "- 第" + std::to_string(i) + "回の会議では住まいの相談を受けました。\n";
    newer += "- 第" + std::to_string(i) + "回の集まりでは住まいの相談を受けました。\n";
  }
  const std::string text = told_of_body("## 内容\n\n" + older, "## 内容\n\n" + newer);
  EXPECT_NE(text.find("第2999回の[-会議-][+集まり+]では"), std::string::npos) << text.substr(0, 500);
}

TEST(ComparingText, ASectionThatTheSiteDeclaresByAnotherKeyIsTheSame) {
  std::string rekeyed = kForms;
  const std::string key = "key = \"what\"";
  rekeyed.replace(rekeyed.find(key), key.size(), "key = \"done\"");
  const auto file = [](const std::string& text) {
    return Files{{"content/cases/a.md", "---\ntitle: 題\n---\n\n## 取組の内容\n\n" + text + "\n"}};
  };
  EXPECT_TRUE(TwoStates(file("文です。"), file("文です。"), kForms, rekeyed).compare().documents.empty());
  const Changes changes =
      TwoStates(file("市が相談を広く受けます。"), file("県が相談を広く受けます。"), kForms, rekeyed)
          .compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(told(changes.documents.front().parts), "~ 取組の内容:\n  ~ [-市-][+県+]が相談を広く受けます。\n");
}

TEST(ComparingText, AColumnThatTheSiteDeclaresByAnotherKeyIsTheSame) {
  std::string rekeyed = kForms;
  const std::string key = "key = \"goal\"";
  rekeyed.replace(rekeyed.find(key), key.size(), "key = \"aim\"");
  const auto file = [](const std::string& goal) {
    return Files{{"content/cases/a.md",
                  "---\ntitle: 題\n---\n\n## 指標\n\n| 指標名 | 目標 | 実績 |\n|---|---|---|\n| 住まい | " +
                      goal + " | 3件 |\n"}};
  };
  EXPECT_TRUE(TwoStates(file("5件"), file("5件"), kForms, rekeyed).compare().documents.empty());
  const Changes changes = TwoStates(file("5件"), file("6件"), kForms, rekeyed).compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(told(changes.documents.front().parts), "~ 指標:\n  ~\n    ~ | 住まい | [-5件-][+6件+] | 3件\n");
}

}  // namespace
}  // namespace shirube::changes
