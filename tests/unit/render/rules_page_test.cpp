#include "render/rules_page.h"

#include <gtest/gtest.h>

#include "history/read_histories.h"
#include "relate/relations.h"
#include "render/render_pages.h"
#include "support/small_site.h"
#include "text/escape.h"

namespace shirube::render {
namespace {

std::string page(const std::string& declarations) {
  const test::SmallSite site({{"site.toml", "[site]\ntitle = \"試し\"\n" + declarations}});
  Diagnostics problems;
  FileTable files;
  const Templates templates = Templates::load(site.tree, files, problems);
  const link::LinkGraph graph;
  const relate::Relations relations;
  const history::Histories histories;
  return render_rules({site.book, graph, relations, {}, histories, templates}).bytes;
}

/// The section of one rule.
std::string section_of(const std::string& html, Rule rule) {
  const std::size_t begin = html.find(" id=\"" + std::string(rule_info(rule).id) + "\"");
  return begin == std::string::npos ? std::string()
                                    : html.substr(begin, html.find("</section>", begin) - begin);
}

TEST(RulesPage, EveryRuleThatAuthorsMeetHasItsSectionAndNoOther) {
  const std::string html = page("");
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    const RuleInfo& info = rule_info(static_cast<Rule>(i));
    const std::string section = section_of(html, info.rule);
    EXPECT_EQ(!section.empty(), info.severity != Severity::Fatal) << info.id;
    EXPECT_EQ(is_for_authors(info.rule), info.severity != Severity::Fatal) << info.id;
    if (section.empty()) continue;
    EXPECT_NE(section.find(text::escaped(info.ja.meaning)), std::string::npos) << info.id;
  }
}

TEST(RulesPage, SaysHowBadThisHandbookCallsARule) {
  const std::string usual = section_of(page(""), Rule::StrayFile);
  EXPECT_NE(usual.find("注意"), std::string::npos);
  EXPECT_EQ(usual.find("この手引きで選んだ"), std::string::npos);
  const std::string chosen = section_of(page("[check.levels]\nstray-file = \"error\"\n"), Rule::StrayFile);
  EXPECT_NE(chosen.find("エラー"), std::string::npos);
  EXPECT_NE(chosen.find("この手引きで選んだ"), std::string::npos);
  const std::string silent = section_of(page("[check.levels]\nstray-file = \"off\"\n"), Rule::StrayFile);
  EXPECT_NE(silent.find("知らせません"), std::string::npos);
}

TEST(RulesPage, SaysThatAReviewerMayAnswer) {
  const std::string html = page("");
  EXPECT_NE(section_of(html, Rule::PrivacyPhone).find("<code>privacy</code>"), std::string::npos);
  EXPECT_EQ(section_of(html, Rule::BrokenLink).find("<code>privacy</code>"), std::string::npos);
}

TEST(RulesPage, SaysWhatTheProgramMendsItself) {
  const std::string html = page("");
  EXPECT_NE(section_of(html, Rule::MixedCommas).find("check --fix"), std::string::npos);
  EXPECT_EQ(section_of(html, Rule::LongSentence).find("check --fix"), std::string::npos);
}

TEST(RulesPage, ShowsNoBlankOfAMessage) {
  EXPECT_EQ(page("").find("{0}"), std::string::npos);
}

}  // namespace
}  // namespace shirube::render
