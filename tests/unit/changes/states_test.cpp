#include <gtest/gtest.h>

#include "unit/changes/two_states.h"

namespace shirube::changes {
namespace {

std::string file(const std::string& title, const std::string& text, const std::string& fields = {}) {
  return "---\ntitle: " + title + "\n" + fields + "---\n\n## 内容\n\n" + text + "\n";
}

TEST(ComparingStates, TellsWhatBecameOfEachDocument) {
  TwoStates states({{"content/cases/a.md", file("甲", "そのままの文です。")},
                    {"content/cases/b.md", file("乙", "文です。")},
                    {"content/cases/c.md", file("丙", "消える文です。")},
                    {"content/cases/d.md", file("丁", "移る文です。")},
                    {"content/cases/e.md", file("戊", "まとめられる文です。")}},
                   {{"content/cases/a.md", file("甲", "そのままの文です。")},
                    {"content/cases/b.md", file("乙", "新しい文です。")},
                    {"content/cases/f.md", file("己", "加わった文です。")},
                    {"content/cases/g.md", file("丁", "移る文です。")},
                    {"content/cases/h.md", file("庚", "分かれた文です。")}});
  states.move("cases/d", "cases/g");
  states.lineage().descents[states.newer("cases/b").index].joined = {states.older("cases/e")};
  states.lineage().now_of[states.older("cases/e").index] = states.newer("cases/b");
  states.lineage().descents[states.newer("cases/h").index] = {
      history::Origin::Split, states.older("cases/b"), {}};
  const Changes changes = states.compare();
  ASSERT_EQ(changes.documents.size(), 5U);
  EXPECT_EQ(changes.documents[0].fate, Fate::Merged);
  EXPECT_EQ(changes.documents[0].joined, std::vector{states.older("cases/e")});
  EXPECT_EQ(told(changes.documents[0].parts), "~ 取組の内容:\n  ~ [+新しい+]文です。\n");
  EXPECT_EQ(changes.documents[1].fate, Fate::Added);
  EXPECT_TRUE(changes.documents[1].parts.empty());
  EXPECT_EQ(changes.documents[2].fate, Fate::Moved);
  EXPECT_TRUE(changes.documents[2].parts.empty());
  EXPECT_EQ(changes.documents[2].older, states.older("cases/d"));
  EXPECT_EQ(changes.documents[3].fate, Fate::Split);
  EXPECT_TRUE(changes.documents[3].parts.empty());
  EXPECT_EQ(changes.documents[4].fate, Fate::Withdrawn);
  EXPECT_EQ(changes.documents[4].older, states.older("cases/c"));
  EXPECT_FALSE(changes.documents[4].newer);
}

TEST(ComparingStates, ANoteCountsOnceAndOnlyWhenItIsNew) {
  const std::string note = "change_note: { weight: major, text: 対象を広げました。 }\n";
  const TwoStates fresh({{"content/cases/a.md", file("甲", "文です。")}},
                        {{"content/cases/a.md", file("甲", "文です。", note)}});
  const Changes changes = fresh.compare();
  ASSERT_EQ(changes.documents.size(), 1U);
  ASSERT_TRUE(changes.documents.front().note);
  EXPECT_EQ(changes.documents.front().note->weight, "major");
  EXPECT_EQ(changes.documents.front().note->text, "対象を広げました。");
  EXPECT_TRUE(changes.documents.front().fields.empty());

  const TwoStates again({{"content/cases/a.md", file("甲", "文です。", note)}},
                        {{"content/cases/a.md", file("甲", "別の文です。", note)}});
  ASSERT_EQ(again.compare().documents.size(), 1U);
  EXPECT_FALSE(again.compare().documents.front().note);
}

TEST(ComparingStates, AHugeParagraphDoesNotHang) {
  std::string older, newer;
  for (int i = 0; i < 13'000; ++i) {
    older += "甲" + std::to_string(i * 7919 % 1013) + "です。";
    newer += "乙" + std::to_string(i * 10'473 % 1009) + "でした。";
  }
  const TwoStates states({{"content/cases/a.md", file("甲", older)}},
                         {{"content/cases/a.md", file("甲", newer)}});
  EXPECT_EQ(states.compare().documents.size(), 1U);
}

constexpr const char* kChart = R"(
## 図

```事例チャート
題名: 住まいの確保
段: 市 = 市町村
段: 県 = 都道府県
列: 前 = はじめ
列: 後 = その後
［市／前］
- 相談（課題）: 相談がばらばらでした
- 会議（協議）: 関係者の会議を作る
［県／後］
- 研修: 研修を開く
相談 → 会議 : 声を掛ける
会議 → 研修
```
)";

std::string told_of_charts(const std::vector<std::pair<std::string, std::string>>& edits) {
  std::string newer = kChart;
  for (const auto& [from, to] : edits) {
    for (std::size_t at = newer.find(from); at != std::string::npos; at = newer.find(from, at + to.size())) {
      newer.replace(at, from.size(), to);
    }
  }
  return told_of_body(kChart, newer);
}

TEST(ComparingCharts, BoxesAndArrowsComeAndGo) {
  EXPECT_EQ(told_of_charts({{"- 研修: 研修を開く\n", "- 研修: 研修を開く\n- 冊子: 冊子を配る\n"},
                            {"会議 → 研修\n", "会議 → 冊子\n"}}),
            "~ 図:\n  ~ 住まいの確保\n    + 冊子: [+冊子を配る+] | [+取組+] | [+都道府県+] | [+その後+]\n"
            "    - 会議 → 研修:\n    + 会議 → 冊子:\n");
}

TEST(ComparingCharts, TextsAndLabelsAreReworded) {
  EXPECT_EQ(told_of_charts({{"関係者の会議を作る", "関係者の部会を作る"}, {": 声を掛ける", ": 誘う"}}),
            "~ 図:\n  ~ 住まいの確保\n    ~ 会議: 関係者の[-会議-][+部会+]を作る | 協議 | 市町村 | はじめ\n"
            "    ~ 相談 → 会議: [-声を掛ける-][+誘う+]\n");
}

TEST(ComparingCharts, AnArrowMayLeadOtherwise) {
  EXPECT_EQ(told_of_charts({{"会議 → 研修\n", "会議 <-.-> 研修\n"}}),
            "~ 図:\n  ~ 住まいの確保\n    ~ 会議 → 研修: | [+両向き+] | [+確かではない+]\n");
}

TEST(ComparingCharts, ANewNameOfABoxOrATierIsSaidOnce) {
  EXPECT_EQ(
      told_of_charts({{"- 相談（", "- 窓口（"}, {"相談 → ", "窓口 → "}, {"市 = 市町村", "市 = 市区町村"}}),
      "~ 図:\n  ~ 住まいの確保\n    ~ [-市町村-][+市区町村+]\n");
}

}  // namespace
}  // namespace shirube::changes
