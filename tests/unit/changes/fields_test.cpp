#include <gtest/gtest.h>

#include "unit/changes/two_states.h"

namespace shirube::changes {
namespace {

TEST(ComparingFields, ValuesAreShownOldAndNew) {
  EXPECT_EQ(told_of_fields(
                "people: { value: \"980,219 人\", as_of: 令和2年1月 }\nsince: 平成30年度\ntheme: [housing]\n",
                "people: { value: \"984,210 人\", as_of: 令和4年1月 }\nsince: 平成31年度\ntheme: [family]\n"),
            "テーマ: 住まい => 家族 -住まい +家族\n"
            "人口: 980,219 人（令和2年1月時点） => 984,210 人（令和4年1月時点）\n"
            "開始: 平成30年度 => 平成31年度\n");
}

TEST(ComparingFields, OneValueWrittenInTwoWaysIsTheSame) {
  EXPECT_EQ(told_of_fields("people: { value: \"980,219 人\", as_of: 令和2年1月 }\nsince: 平成30年度\n",
                           "people: { value: 980219人, as_of: R2.1 }\nsince: 2018年度\n"),
            "");
}

TEST(ComparingFields, AnotherDateOfTheSameFigureIsAChange) {
  EXPECT_EQ(told_of_fields("people: { value: 9人, as_of: 令和2年1月 }\n",
                           "people: { value: 9人, as_of: 令和3年1月 }\n"),
            "人口: 9人（令和2年1月時点） => 9人（令和3年1月時点）\n");
}

TEST(ComparingFields, WordsAreSets) {
  EXPECT_EQ(told_of_fields("keywords: [甲, 乙, 丙]\n", "keywords: [丙, 丁, 乙]\n"),
            "言葉: 甲、乙、丙 => 丙、丁、乙 -甲 +丁\n");
  EXPECT_EQ(told_of_fields("keywords: [甲, 乙]\n", "keywords: [乙, 甲]\n"), "");
}

TEST(ComparingFields, FieldsComeAndGo) {
  EXPECT_EQ(told_of_fields("since: 平成30年度\n", "keywords: [甲]\n"),
            "言葉:  => 甲 +甲\n開始: 平成30年度 => \n");
}

TEST(ComparingFields, TextsThatAreAlikeAreComparedByWords) {
  EXPECT_EQ(told_of_fields("summary: 住まいの相談を広く受ける県の取組です。\n",
                           "summary: 家族の相談を広く受ける県の取組です。\n"),
            "要約: 住まいの相談を広く受ける県の取組です。 => 家族の相談を広く受ける県の取組です。 "
            "([-住まい-][+家族+]の相談を広く受ける県の取組です。)\n");
}

TEST(ComparingFields, RecordsAreMatchedByTheirFirstField) {
  EXPECT_EQ(
      told_of_fields(
          "bodies:\n  - { name: 甲会議, slug: a, members: [市] }\n  - { name: 乙会議 }\n",
          "bodies:\n  - { name: 丙部会, members: [県] }\n  - { name: 甲会議, slug: b, members: [市, 町] }\n"),
      "会議:\n  + 丙部会\n    名前:  => 丙部会\n    参加:  => 県 +県\n"
      "  ~ 甲会議\n    参加: 市 => 市、町 +町\n"
      "  - 乙会議\n    名前: 乙会議 => \n");
}

TEST(ComparingFields, WhatOnlyTheEngineReadsIsNoChange) {
  EXPECT_EQ(told_of_fields("order: 1\n", "order: 2\naliases: [cases/mae]\n"), "");
  EXPECT_EQ(
      told_of_fields("", "privacy: [{ rule: privacy-person, reviewed: 2026-11, by: 係, reason: 講師 }]\n"),
      "");
}

TEST(ComparingFields, WhatNoPageShowsIsNotTold) {
  const std::string declared = "fields = [\n", memo = "  { key = \"memo\", label = \"控え\" },\n";
  std::string hidden = kForms;
  hidden.insert(hidden.find(declared) + declared.size(), memo);
  std::string shown = hidden;
  shown.replace(shown.find(memo), memo.size(), "  { key = \"memo\", label = \"控え\", show = \"facts\" },\n");
  const auto file = [](const std::string& text) {
    return Files{{"content/cases/a.md", "---\ntitle: 題\nmemo: " + text + "\n---\n\n## 内容\n\n文です。\n"}};
  };
  EXPECT_TRUE(TwoStates(file("甲"), file("乙"), hidden, hidden).compare().documents.empty());
  EXPECT_TRUE(TwoStates(file("甲"), file("乙"), shown, hidden)
                  .compare()
                  .documents.front()
                  .fields.front()
                  .after.empty());
  const Changes changes = TwoStates(file("甲"), file("乙"), hidden, shown).compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(told(changes.documents.front().fields), "控え:  => 乙\n");
}

TEST(ComparingFields, TermsAndFieldsAreKnownByTheirKeysWhateverTheSiteCallsThem) {
  std::string renamed = kForms;
  renamed.replace(renamed.find("label = \"住まい\""), std::string("label = \"住まい\"").size(),
                  "label = \"居住\"");
  const std::string file = "---\ntitle: 題\ntheme: [housing]\n---\n\n## 内容\n\n文です。\n";
  EXPECT_TRUE(TwoStates({{"content/cases/a.md", file}}, {{"content/cases/a.md", file}}, kForms, renamed)
                  .compare()
                  .documents.empty());
}

TEST(ComparingFields, TheSameWordsAreNoChangeWhenTheSiteDeclaresThemAsSomethingElse) {
  std::string retyped = kForms;
  const std::string period = "type = \"period\", show";
  retyped.replace(retyped.find(period), period.size(), "type = \"text\", show");
  const std::string file = "---\ntitle: 題\nsince: 平成30年度\n---\n\n## 内容\n\n文です。\n";
  EXPECT_TRUE(TwoStates({{"content/cases/a.md", file}}, {{"content/cases/a.md", file}}, kForms, retyped)
                  .compare()
                  .documents.empty());
}

TEST(ComparingFields, ATermThatIsDeclaredByAnotherKeyIsTheSameAsLongAsReadersSeeTheSame) {
  std::string rekeyed = kForms;
  const std::string key = "key = \"housing\"";
  rekeyed.replace(rekeyed.find(key), key.size(), "key = \"homes\"");
  const auto file = [](const std::string& themes) {
    return "---\ntitle: 題\ntheme: [" + themes + "]\n---\n\n## 内容\n\n文です。\n";
  };
  const Changes changes = TwoStates({{"content/cases/a.md", file("housing")}},
                                    {{"content/cases/a.md", file("homes, family")}}, kForms, rekeyed)
                              .compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(told(changes.documents.front().fields), "テーマ: 住まい => 住まい、家族 +家族\n");
}

TEST(ComparingFields, ADocumentOfTheSameTitleIsAnotherDocument) {
  const auto files = [](const std::string& related) {
    const std::string other = "---\ntitle: 乙\n---\n\n## 内容\n\n別の文です。\n";
    return Files{
        {"content/cases/a.md", "---\ntitle: 題\nrelated: [" + related + "]\n---\n\n## 内容\n\n文です。\n"},
        {"content/cases/b.md", other},
        {"content/cases/c.md", other}};
  };
  const Changes changes = TwoStates(files("cases/b"), files("cases/c")).compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(told(changes.documents.front().fields), "関連: 乙 => 乙 -乙 +乙\n");
}

TEST(ComparingFields, ADocumentThatMovedIsStillTheSameInOthers) {
  const std::string a = "---\ntitle: 題\nrelated: [", rest = "]\n---\n\n## 内容\n\n文です。\n";
  const std::string b = "---\ntitle: 乙\n---\n\n## 内容\n\n別の文です。\n";
  TwoStates states({{"content/cases/a.md", a + "cases/b" + rest}, {"content/cases/b.md", b}},
                   {{"content/cases/a.md", a + "cases/c" + rest}, {"content/cases/c.md", b}});
  states.move("cases/b", "cases/c");
  const Changes changes = states.compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  EXPECT_EQ(changes.documents.front().fate, Fate::Moved);
}

}  // namespace
}  // namespace shirube::changes
