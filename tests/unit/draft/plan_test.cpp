#include "draft/plan.h"

#include <gtest/gtest.h>

#include "draft/body.h"
#include "draft/front_matter.h"
#include "support/small_site.h"

namespace shirube::draft {
namespace {

constexpr const char* kDeclarations = R"([vocabularies.theme]
label = "テーマ"
terms = [{ key = "home", label = "住まい" }, { key = "work", label = "仕事" }]

[forms.case]
label = "事例"
folder = "cases"
intro = "none"
fields = [
  { key = "place", label = "地域", type = "place" },
  { key = "theme", label = "主なテーマ", type = "term", vocabulary = "theme", required = true },
  { key = "keywords", label = "キーワード", type = "words" },
  { key = "bodies", label = "会議", type = "records", required = true, fields = [
    { key = "name", label = "名称", required = true }, { key = "note", label = "補足" } ] },
]
sections = [
  { key = "pairs", heading = "要点", kind = "pairs", required = true, labels = ["困りごと", "動き"], help = "--> <b>", example = "- あ --> い" },
  { key = "table", heading = "表", marker = "1", kind = "table", columns = [{ key = "a", label = "甲", help = "月まで" }, { key = "b", label = "乙" }] },
]

[forms.note]
label = "注"
folder = "cases"
)";

std::string document(const std::string& theme, const std::string& keywords) {
  return "---\nform: case\ntitle: 題\nsummary: 要約\ntheme: " + theme + "\nkeywords: " + keywords +
         "\nbodies: [{ name: 会議 }]\n---\n\n## 要点\n\n- 一\n  - 二\n";
}

class PlanTest : public ::testing::Test {
 protected:
  /// Answers in order, then nobody is there.
  Plan plan(const Request& request, std::vector<std::string> answers = {}) {
    asked_.clear();
    std::size_t next = 0;
    return make_plan(request, site_.book, [&](const Question& question) -> std::optional<std::string> {
      asked_.push_back(question);
      if (next == answers.size()) return std::nullopt;
      const std::string& answer = answers[next++];
      return answer.empty() ? question.proposal : answer;
    });
  }

  Rule refused(const Request& request) {
    try {
      plan(request);
    } catch (const Failure& failure) {
      return failure.rule;
    }
    return Rule::NoSite;
  }

  test::SmallSite site_{{{"site.toml", kDeclarations},
                         {"content/places/a.csv",
                          "code,name,kana,type\n130001,東京都,とうきょうと,\n131016,千代田区,ちよだく,\n"},
                         {"content/cases/chiyoda-ku-case.md", document("home", "[見守り, 会議]")},
                         {"content/cases/b.md", document("work", "[会議, 仕事場]")},
                         {"content/cases/c.md", document("work", "[仕事場, 会議]")}}};
  std::vector<Question> asked_;
};

TEST_F(PlanTest, AsksForWhatIsMissingAndTakesTheProposal) {
  const Plan made = plan({"case", "case"}, {"見守りの輪", "ちよだく", "住まい", ""});
  EXPECT_EQ(made.slug, "chiyoda-ku-case-2");
  EXPECT_EQ(*made.find("title"), "見守りの輪");
  EXPECT_EQ(*made.find("place"), "131016");
  EXPECT_EQ(*made.find("theme"), "住まい");
  ASSERT_EQ(asked_.size(), 4U);
  EXPECT_EQ(asked_[3].proposal, "chiyoda-ku-case-2");
}

TEST_F(PlanTest, AsksAgainAfterAnAnswerThatCannotBe) {
  const Plan made = plan({"case"}, {"case", "題", "ちよた", "千代田区", "宇宙", "仕事", "NO", "b", "d"});
  EXPECT_EQ(made.form->key, "case");
  EXPECT_EQ(made.slug, "d");
  EXPECT_EQ(asked_[3].problem->rule, Rule::UnknownPlace);
  EXPECT_EQ(asked_[5].problem->rule, Rule::UnknownTerm);
  EXPECT_EQ(asked_[7].problem->rule, Rule::BadSlug);
  EXPECT_EQ(asked_[8].problem->rule, Rule::FileExists);
}

TEST_F(PlanTest, WhatIsNotKnownYetMayBeLeftOpen) {
  const Plan made = plan({"case", "case"}, {"題", "", "", "e"});
  EXPECT_EQ(made.find("place"), nullptr);
  EXPECT_EQ(made.find("theme"), nullptr);
  EXPECT_EQ(made.slug, "e");
}

TEST_F(PlanTest, NobodyIsAskedTwiceForWhatWasSaid) {
  plan({"case", "事例", "題", "f", "130001", {{"theme", "home"}}});
  EXPECT_TRUE(asked_.empty());
}

TEST_F(PlanTest, WithoutAnswersWhatIsMissingIsSaid) {
  EXPECT_EQ(refused({"case"}), Rule::OptionNeeded);
  EXPECT_EQ(refused({"case", "case"}), Rule::OptionNeeded);
  EXPECT_EQ(refused({"case", "case", "題"}), Rule::OptionNeeded);
  EXPECT_EQ(refused({"cases", "story", "題"}), Rule::NoSuchForm);
  EXPECT_EQ(refused({"note", "", "題", "g", "東京都"}), Rule::UnknownKey);
}

TEST_F(PlanTest, UsualWordsAreThoseOfDocumentsWithTheSameTheme) {
  const std::string of_all = front_matter(plan({"case", "case", "題", "f"}), site_.book);
  EXPECT_NE(of_all.find("よく使われている言葉: 会議、仕事場、見守り\n"), std::string::npos) << of_all;
  const Plan home = plan({"case", "case", "題", "f", "", {{"theme", "住まい"}}});
  EXPECT_NE(front_matter(home, site_.book).find("よく使われている言葉: 見守り、会議\n"), std::string::npos);
}

TEST_F(PlanTest, RequiredRecordsStandOpenWithWhatTheyMustHold) {
  const std::string yaml = front_matter(plan({"case", "case", "題", "f"}), site_.book);
  EXPECT_NE(yaml.find("bodies:\n  - name:  # 名称（必ず書きます）\n#    note:  # 補足\n"), std::string::npos)
      << yaml;
  EXPECT_EQ(yaml.find("change_note"), std::string::npos);
}

TEST_F(PlanTest, GuidanceStaysInItsComment) {
  const std::string text = body(*site_.config.find_form("case"), site_.config);
  EXPECT_NE(text.find("## 要点\n\n<!--\n→ <b>\n"), std::string::npos) << text;
  EXPECT_NE(text.find("「- 困りごと」の下に、字下げした「- 動き」"), std::string::npos);
  EXPECT_NE(text.find("\n- あ → い\n-->\n"), std::string::npos);
  EXPECT_NE(text.find("\n## 1 表\n"), std::string::npos);
  EXPECT_NE(text.find("・甲: 月まで\n"), std::string::npos);
  EXPECT_NE(text.find("| 甲 | 乙 |\n|---|---|\n| … | … |\n-->\n"), std::string::npos);
}

}  // namespace
}  // namespace shirube::draft
