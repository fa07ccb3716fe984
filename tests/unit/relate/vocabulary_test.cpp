#include "relate/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "morphology/readings.h"
#include "support/small_site.h"

namespace shirube::relate {
namespace {

constexpr const char* kSite = R"(
[site]
title = "試し"
purpose = "試し"
[folders.notes]
label = "記録"
[folders.pages]
label = "ページ"
[forms.note]
label = "記録"
folder = "notes"
layout = "cards"
fields = [
  { key = "title", label = "題名", type = "text", required = true },
  { key = "summary", label = "要約", type = "text", required = true },
  { key = "words", label = "言葉", type = "words", show = "chips" },
]
sections = [
  { key = "what", heading = "声かけのこつ", kind = "prose", required = true },
]
[forms.page]
label = "ページ"
folder = "pages"
layout = "plain"
free_sections = true
fields = [
  { key = "title", label = "題名", type = "text", required = true },
  { key = "summary", label = "要約", type = "text", required = true },
]
)";

constexpr const char* kGlossary = R"(
- term: 声かけ
  reading: こえかけ
  aliases: [呼びかけ]
  short: 知らせること
  gloss: 知らせることです。
)";

std::string document(const std::string& fields, const std::string& body) {
  return "---\n" + fields + "---\n" + body;
}

using Counts = std::map<std::string, std::size_t>;

Counts counts_in(const Vocabulary& vocabulary, std::size_t document) {
  Counts counts;
  for (const WordCount& one : vocabulary.counts_of[document]) {
    counts[vocabulary.words[one.word]] = one.count;
  }
  return counts;
}

TEST(CountWords, CountsDeclaredWordsAndTermsWithTheirAliases) {
  const test::SmallSite site({
      {"site.toml", kSite},
      {"content/glossary/terms.yaml", kGlossary},
      {"content/notes/a.md", document("title: い\nsummary: ろ\nwords: [サポーター, 見守り]\n",
                                      "## 声かけのこつ\n呼びかけと声かけ、**サポータ**の声\nかけ。\n\n"
                                      "| a |\n| - |\n| サポーター |\n\n```図\n見守り\n```\n`見守り`\n")},
      {"content/notes/b.md",
       document("title: 見守り\nsummary: 見守りと声かけ\n", "## 声かけのこつ\n見守り隊。[見守り](a.md)。\n")},
      {"content/pages/c.md", document("title: 見守り\nsummary: 声かけ\n", "## 声かけ\n見守り\n")},
  });
  ASSERT_FALSE(site.diagnostics.has_errors());
  const Vocabulary vocabulary = count_words(site.book);
  ASSERT_EQ(vocabulary.counts_of.size(), 3U);
  EXPECT_EQ(counts_in(vocabulary, 0), (Counts{{"声かけ", 3}, {"サポーター", 2}}));
  EXPECT_EQ(counts_in(vocabulary, 1), (Counts{{"声かけ", 1}, {"見守り", 4}}));
  EXPECT_TRUE(vocabulary.counts_of[2].empty());
  const auto term = std::find(vocabulary.words.begin(), vocabulary.words.end(), "声かけ");
  EXPECT_EQ(vocabulary.documents_with[static_cast<std::size_t>(term - vocabulary.words.begin())], 2U);
}

TEST(CountWords, FindsCompoundNounsOfTitlesAndSummaries) {
  if (!morphology::has_dictionary()) GTEST_SKIP() << "no MeCab dictionary in UTF-8 on this machine";
  const test::SmallSite site({
      {"site.toml", kSite},
      {"content/notes/a.md", document("title: 避難訓練の工夫\nsummary: 避難訓練を変えた。\n",
                                      "## 声かけのこつ\n避難訓練と避難訓練計画。\n")},
      {"content/notes/b.md", document("title: い\nsummary: ろ\n", "## 声かけのこつ\n避難訓練と防災倉庫。\n")},
  });
  const Vocabulary vocabulary = count_words(site.book);
  EXPECT_EQ(counts_in(vocabulary, 0), (Counts{{"避難訓練", 3}}));
  EXPECT_EQ(counts_in(vocabulary, 1), (Counts{{"避難訓練", 1}}));
}

TEST(CountWords, TakesASiteWithoutDocuments) {
  const test::SmallSite site(std::map<std::string, std::string>{{"site.toml", kSite}});
  EXPECT_TRUE(count_words(site.book).words.empty());
}

}  // namespace
}  // namespace shirube::relate
