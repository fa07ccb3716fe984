#include "link/items.h"

#include <gtest/gtest.h>

#include "parse/parse_document.h"
#include "support/memory_tree.h"

namespace shirube::link {
namespace {

using Texts = std::vector<std::string>;

constexpr const char* kSite = R"([site]
title = "試し"

[vocabularies.callout]
label = "囲み"
terms = [{ key = "note", label = "注", color = "gray" }]

[vocabularies.step]
label = "段階"
terms = [{ key = "first", label = "はじめ" }]

[forms.case]
label = "事例"
folder = "cases"
fields = [{ key = "title", label = "題名" }]
sections = [
  { key = "prose", heading = "文章" },
  { key = "list", heading = "一覧", kind = "list" },
  { key = "pairs", heading = "対", kind = "pairs" },
  { key = "titled", heading = "学び", kind = "titled" },
  { key = "table", heading = "表", kind = "table", columns = [{ key = "a", label = "甲" }, { key = "b", label = "乙" }] },
  { key = "chart", heading = "図", kind = "chart" },
]
)";

/// The items of the only section of a document.
Texts items(const std::string& body, config::Part part = config::Part::Heads) {
  const test::MemoryTree tree(
      {{"site.toml", kSite}, {"content/cases/a.md", "---\ntitle: 題\n---\n\n" + body}});
  FileTable files;
  Diagnostics problems;
  const config::Config config = config::load_config(tree, files, problems);
  const source::SourceSet sources = source::read_sources(tree, config, files, problems);
  const auto documents = parse::parse_documents(sources, files, config, problems);
  return section_items(documents[0], documents[0].sections.front(), part);
}

TEST(SectionItems, OfAListAreItsItemsWithWhatIsBelowInBrackets) {
  EXPECT_EQ(items("## 一覧\n\n前置きです。\n\n- 一つ\n- 二つ\n  - 甲です。\n  - 乙\n    - 丙\n  - 丁\n"),
            (Texts{"一つ", "二つ（甲です。乙（丙）、丁）"}));
}

TEST(SectionItems, OfProseAreParagraphsAndListsInOrder) {
  EXPECT_EQ(
      items(
          "## 文章\n\n次の形で\n進みました。\n\n1. 通院\n2. 就労\n\n> 引用です。\n\n> [!NOTE]\n> 注です。\n"),
      (Texts{"次の形で進みました。", "通院", "就労", "引用です。"}));
}

TEST(SectionItems, OfPairsAreTheHeads) {
  EXPECT_EQ(items("## 対\n\n- **困り**ごと\n  - 応え\n- もう一つ\n  - 応え\n"),
            (Texts{"困りごと", "もう一つ"}));
}

TEST(SectionItems, BelowPairsAreTheResponses) {
  EXPECT_EQ(items("## 対\n\n- 困りごと\n  - 応え\n    - 細目\n  - もう一つ\n", config::Part::Below),
            (Texts{"応え（細目）", "もう一つ"}));
}

TEST(SectionItems, OfTitledPartsAreTheSubheadings) {
  EXPECT_EQ(items("## 学び\n\n### 続けること\n\n文。\n\n#### 細かいこと\n\n### 広げること\n\n文。\n"),
            (Texts{"続けること", "広げること"}));
}

TEST(SectionItems, OfATableAreTheFirstDeclaredCells) {
  EXPECT_EQ(items("## 表\n\n| 乙 | 甲 |\n|---|---|\n| x | 一 |\n| y | 二 |\n"), (Texts{"一", "二"}));
  EXPECT_EQ(items("## 一覧\n\n| 名 | 数 |\n|---|---|\n| 一 | 1 |\n"), (Texts{"一"}));
}

TEST(SectionItems, AreParagraphsWhereThereIsNothingElse) {
  EXPECT_EQ(items("## 一覧\n\nまだ一覧になっていません。\n"), (Texts{"まだ一覧になっていません。"}));
  EXPECT_EQ(items("## 図\n\n```図\n箱\n```\n"), Texts{});
}

}  // namespace
}  // namespace shirube::link
