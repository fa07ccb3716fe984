#include "search/corpus.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/search_site.h"

namespace shirube::search {
namespace {

constexpr const char* kSite = R"(
[site]
title = "試し"
purpose = "試し"
[vocabularies.callout]
label = "囲み"
terms = [{ key = "tip", label = "こつ" }]
[vocabularies.theme]
label = "テーマ"
terms = [{ key = "housing", label = "住まい" }, { key = "family", label = "家族" }, { key = "none", label = "無" }]
[vocabularies.entity]
label = "地域の種別"
terms = [{ key = "city", label = "市" }, { key = "town", label = "町" }]
[folders.notes]
label = "記録"
[forms.note]
label = "覚え書き"
folder = "notes"
fields = [
  { key = "title", label = "題名", type = "text", required = true },
  { key = "summary", label = "要約", type = "text", required = true },
  { key = "place", label = "地域", type = "place", show = "facts" },
  { key = "theme", label = "テーマ", type = "terms", vocabulary = "theme", show = "chips" },
  { key = "words", label = "言葉", type = "words", show = "chips" },
  { key = "people", label = "人口", type = "quantity", unit = "人", show = "facts" },
  { key = "bodies", label = "会議", type = "records", show = "facts", fields = [
    { key = "name", label = "名前", type = "text", required = true },
    { key = "aliases", label = "別名", type = "words" },
    { key = "since", label = "開始", type = "period" },
  ] },
  { key = "reviewed", label = "確認", type = "period" },
]
sections = [
  { key = "what", heading = "取組の内容", aliases = ["内容"], marker = "第一", kind = "prose" },
  { key = "how", heading = "進め方", kind = "titled" },
]
[[lists]]
key = "themes"
label = "テーマから探す"
short = "テーマ"
vocabulary = "theme"
fields = ["theme"]
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
[similar_places]
size = "people"
bands = [50000, 100000]
)";

constexpr const char* kPlaces =
    "code,name,kana,type\n"
    "120006,千葉県,ちばけん,\n"
    "122041,船橋市,ふなばしし,city\n";

constexpr const char* kGlossary = R"(
- term: 見守り
  reading: みまもり
  aliases: [声かけ]
  short: ようすを見ること
  gloss: ときどき訪ねることです。
)";

constexpr const char* kNote = R"(---
title: 住まいの記録
summary: 要約の文
place: "122041"
theme: [housing, family]
words: [見守り, 空き家]
people: 8万人
bodies:
  - { name: 住まい部会, aliases: [部会A], since: 令和2年4月 }
reviewed: 2026-03
---
## 内容
一つ目の
段落[^1]。

- 項目一
  - 内側
- 項目**二**

> [!こつ] 大事なこと
> まず会う。
>
> 次に聞く。

| 名 | 数 |
| - | - |
| 甲 | 3 |

```図
A -> B
```

[^1]: 注の文。

## 進め方
前置き。

### 声をかける
朝の声かけ。

#### 雨の日
電話する。
)";

std::map<std::string, std::string> contents() {
  return {{"site.toml", kSite},
          {"content/places/governments.csv", kPlaces},
          {"content/glossary/terms.yaml", kGlossary},
          {"content/notes/a.md", kNote}};
}

const Item& item_at(const Corpus& corpus, const std::string& url) {
  const auto found = std::find_if(corpus.items.begin(), corpus.items.end(),
                                  [&](const Item& item) { return item.url == url; });
  EXPECT_NE(found, corpus.items.end()) << url;
  return *found;
}

/// Each line with the first letter of its field.
std::vector<std::string> lines_of(const Unit& unit) {
  std::vector<std::string> lines;
  for (const Line& line : unit.lines) {
    lines.push_back(std::string(1, "THLBR"[static_cast<std::size_t>(line.field)]) + " " + line.text);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Corpus, HoldsAPageHeadingByHeadingAsItIsShown) {
  const test::SearchSite site(contents());
  ASSERT_FALSE(site.site.diagnostics.has_errors());
  const Corpus corpus = site.corpus();
  const Item& note = item_at(corpus, "notes/a.html");
  EXPECT_EQ(note.title, "住まいの記録");
  EXPECT_EQ(note.place, "千葉県 船橋市");
  EXPECT_EQ(note.date_text, "2026年3月確認");
  EXPECT_EQ(note.date, 20260301U);
  ASSERT_EQ(note.units.size(), 5U);
  EXPECT_EQ(lines_of(note.units[0]),
            (Lines{"T 住まいの記録", "L 要約の文", "L テーマ：住まい、家族", "L 言葉：見守り、空き家",
                   "B 地域：船橋市", "B 人口：8万人", "B 会議：住まい部会、別名：部会A、開始：令和2年4月"}));
  EXPECT_EQ(note.units[1].heading, "第一　取組の内容");
  EXPECT_EQ(lines_of(note.units[1]), (Lines{"H 第一　取組の内容", "B 一つ目の段落。", "B 項目一", "B 内側",
                                            "B 項目二", "B こつ", "B 大事なこと", "B まず会う。",
                                            "B 次に聞く。", "B 名　数", "B 甲　3", "B 図", "B A -> B"}));
  EXPECT_EQ(lines_of(note.units[2]), (Lines{"H 進め方", "B 前置き。"}));
  EXPECT_EQ(lines_of(note.units[3]), (Lines{"H 声をかける", "B 朝の声かけ。", "H 雨の日", "B 電話する。"}));
  EXPECT_EQ(note.units[4].anchor, "footnotes");
  EXPECT_EQ(lines_of(note.units[4]), (Lines{"H 注", "B 注の文。"}));
}

TEST(Corpus, HoldsTermsEntriesAndPlacesByUrl) {
  const test::SearchSite site(contents());
  const Corpus corpus = site.corpus();
  for (std::size_t i = 1; i < corpus.items.size(); ++i) {
    EXPECT_LT(corpus.items[i - 1].url, corpus.items[i].url);
  }
  const Item& term = item_at(corpus, "glossary.html#term-%E8%A6%8B%E5%AE%88%E3%82%8A");
  EXPECT_EQ(lines_of(term.units[0]), (Lines{"T 見守り", "L 声かけ", "R みまもり", "B ようすを見ること",
                                            "B ときどき訪ねることです。"}));
  const std::string body = link::page_of(site.site.book, site.site.book.entries_of[0].back());
  EXPECT_EQ(lines_of(item_at(corpus, body).units[0]),
            (Lines{"T 住まい部会", "L 船橋市", "L 別名：部会A", "B 開始：令和2年4月"}));
  EXPECT_EQ(lines_of(item_at(corpus, "places/122041.html").units[0]),
            (Lines{"T 船橋市", "R ふなばしし", "L 千葉県"}));
}

TEST(Corpus, APageWithFreeHeadingsIsAsideOnlyBesideDocumentsOfForms) {
  constexpr const char* kPageForm = R"(
[folders.pages]
label = "案内"
[forms.page]
label = "ページ"
folder = "pages"
free_sections = true
fields = [{ key = "title", label = "題名", type = "text", required = true }]
)";
  constexpr const char* kPage = "---\ntitle: 使い方\n---\n## はじめに\n住まいを探す。\n";
  std::map<std::string, std::string> files = contents();
  files["site.toml"] += kPageForm;
  files["content/pages/guide.md"] = kPage;
  const Corpus corpus = test::SearchSite(files).corpus();
  EXPECT_EQ(item_at(corpus, "pages/guide.html").standing, Standing::Aside);
  EXPECT_EQ(item_at(corpus, "notes/a.html").standing, Standing::Subject);
  EXPECT_EQ(item_at(corpus, "places/122041.html").standing, Standing::Subject);
  const std::string plain = std::string("[site]\ntitle = \"試し\"\npurpose = \"試し\"\n") + kPageForm;
  const Corpus pages = test::SearchSite({{"site.toml", plain}, {"content/pages/guide.md", kPage}}).corpus();
  EXPECT_EQ(item_at(pages, "pages/guide.html").standing, Standing::Subject);
}

const Facet& facet_called(const Corpus& corpus, const std::string& key) {
  const auto found = std::find_if(corpus.facets.begin(), corpus.facets.end(),
                                  [&](const Facet& facet) { return facet.key == key; });
  EXPECT_NE(found, corpus.facets.end()) << key;
  return *found;
}

std::string values_of(const Facet& facet) {
  std::string out = facet.label + ":";
  for (const FacetValue& value : facet.values) {
    out += " " + value.key + "=" + value.label + "(" + std::to_string(value.count) + ")";
  }
  return out;
}

TEST(Corpus, CountsTheValuesOfFacetsAndLeavesOutThoseWithoutAnItem) {
  const test::SearchSite site(contents());
  const Corpus corpus = site.corpus();
  EXPECT_EQ(
      values_of(facet_called(corpus, "form")),
      "種類: note=覚え書き(1) glossary-term=用語(1) entry-keywords=キーワード(2) entry-meetings=会議(1) "
      "place=地域(2)");
  EXPECT_EQ(values_of(facet_called(corpus, "themes")), "テーマ: housing=住まい(1) family=家族(1)");
  EXPECT_EQ(values_of(facet_called(corpus, "prefecture")), "都道府県: 12=千葉県(4)");
  EXPECT_EQ(values_of(facet_called(corpus, "band")), "人口: 1=5万人以上10万人未満(3)");
  EXPECT_EQ(values_of(facet_called(corpus, "entity")), "地域の種別: city=市(3)");
  EXPECT_EQ(item_at(corpus, "notes/a.html").values[1], (std::vector<std::uint32_t>{0, 1}));
}

TEST(Corpus, OfAnEmptyHandbookIsEmpty) {
  const test::SearchSite site(std::map<std::string, std::string>{{"site.toml", kSite}});
  const Corpus corpus = site.corpus();
  EXPECT_TRUE(corpus.items.empty());
  EXPECT_TRUE(corpus.facets.empty());
}

}  // namespace
}  // namespace shirube::search
