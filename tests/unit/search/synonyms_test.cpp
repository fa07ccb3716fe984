#include "search/synonyms.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/small_site.h"

namespace shirube::search {
namespace {

constexpr const char* kSite = R"(
[site]
title = "試し"
purpose = "試し"
[folders.notes]
label = "記録"
[forms.note]
label = "記録"
folder = "notes"
free_sections = true
fields = [
  { key = "title", label = "題名", type = "text", required = true },
  { key = "summary", label = "要約", type = "text", required = true },
  { key = "words", label = "言葉", type = "words" },
  { key = "bodies", label = "会議", type = "records", fields = [
    { key = "name", label = "名前", type = "text", required = true },
    { key = "aliases", label = "別名", type = "words" },
  ] },
]
[[catalogues]]
key = "keywords"
label = "言葉の一覧"
noun = "キーワード"
fields = ["words"]
[[catalogues]]
key = "meetings"
label = "会議の一覧"
noun = "会議"
fields = ["bodies"]
scope = "place"
)";

constexpr const char* kGlossary = R"(
- term: 精神保健福祉士
  reading: せいしんほけんふくしし
  aliases: [ＰＳＷ, PSW, 精神 保健福祉士]
  short: 専門職
  gloss: 専門職です。
- term: 障害者
  reading: しょうがいしゃ
  aliases: [障がい者]
  short: 人
  gloss: 人です。
)";

TEST(Synonyms, AreTermsWithTheirAliasesWhenTheySearchForSomethingElse) {
  const test::SmallSite site({{"site.toml", kSite},
                              {"content/glossary/terms.yaml", kGlossary},
                              {"content/notes/a.md",
                               "---\ntitle: い\nsummary: ろ\nwords: [サポーター]\nbodies:\n"
                               "  - { name: 部会, aliases: [A部会] }\n---\n文。\n"}});
  ASSERT_FALSE(site.diagnostics.has_errors());
  const std::vector<Synonyms> groups = find_synonyms(site.book, Spellings());
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].canonical, (std::vector<std::string>{"精神保健福祉士", "psw", "精神 保健福祉士"}));
  EXPECT_EQ(groups[0].written, (std::vector<std::string>{"精神保健福祉士", "ＰＳＷ", "精神 保健福祉士"}));
}

}  // namespace
}  // namespace shirube::search
