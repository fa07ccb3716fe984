#include "parse/passages.h"

#include <gtest/gtest.h>

#include "support/small_site.h"

namespace shirube::parse {
namespace {

constexpr const char* kSite = R"([site]
title = "試し"
[vocabularies.callout]
terms = [{ key = "vignette", label = "具体的な事例" }]
[forms.page]
folder = "pages"
free_sections = true
[[forms.page.fields]]
key = "bodies"
type = "records"
fields = [{ key = "name" }]
)";

constexpr const char* kDocument = R"(---
form: page
title: "題名 \"引用\""
summary: 要約
bodies:
  - name: 推進会議
---

はじめの**強い**文の
続き `符号` [行き先](https://example.jp/a "見出し")。

## 節の名前

> [!VIGNETTE] 一人の方
> 囲みの文

| 列 |
|---|
| ます目 |

![図の説明](zu.png) 逆\*斜線

```text
図の行
次の行
```

注[^1]

[^1]: 脚注の文
)";

struct Read {
  explicit Read(const std::string& document)
      : site({{"site.toml", kSite}, {"content/pages/a.md", document}}),
        bytes(site.files[site.book.documents[0].file].bytes),
        passages(passages_of(site.book.documents[0], bytes)) {}

  const Passage* find(const std::string& text) const {
    for (const Passage& one : passages) {
      if (one.text.find(text) != std::string::npos) return &one;
    }
    return nullptr;
  }
  std::string written(const std::string& text) const {
    const Passage* passage = find(text);
    if (passage == nullptr) return "(nowhere)";
    const std::size_t begin = passage->text.find(text);
    const SourceSpan span = passage->locate(begin, begin + text.size());
    return bytes.substr(span.begin, span.length);
  }

  test::SmallSite site;
  std::string bytes;
  std::vector<Passage> passages;
};

TEST(Passages, HoldAllThatReadersRead) {
  const Read read(kDocument);
  for (const char* text :
       {"要約", "推進会議", "はじめの強い文の続き", "符号", "行き先", "https://example.jp/a", "見出し",
        "節の名前", "囲みの文", "列", "ます目", "図の説明", "zu.png", "図の行", "次の行", "脚注の文"}) {
    EXPECT_NE(read.find(text), nullptr) << text;
  }
}

TEST(Passages, KnowWhereTheyWereWritten) {
  const Read read(kDocument);
  for (const char* text :
       {"要約", "推進会議", "強い", "続き", "符号", "節の名前", "囲みの文", "ます目", "次の行", "脚注の文"}) {
    EXPECT_EQ(read.written(text), text);
    const Passage* passage = read.find(text);
    const std::size_t begin = passage->text.find(text);
    EXPECT_TRUE(passage->is_exact(begin, begin + std::string(text).size())) << text;
  }
}

TEST(Passages, WhatWasEscapedIsFoundButNotExact) {
  const Read read(kDocument);
  const Passage* title = read.find("題名");
  ASSERT_NE(title, nullptr);
  EXPECT_FALSE(title->is_exact(0, title->text.size()));
  EXPECT_EQ(read.written("題名"), "題名 \\\"引用\\\"");
  EXPECT_NE(read.written("斜線").find("逆\\*斜線"), std::string::npos);
}

TEST(Passages, KnowTheirSectionAndTheirBox) {
  const Read read(kDocument);
  EXPECT_EQ(read.find("はじめの")->section, nullptr);
  ASSERT_NE(read.find("囲みの文")->section, nullptr);
  EXPECT_NE(read.find("囲みの文")->callout, nullptr);
  EXPECT_EQ(read.find("ます目")->callout, nullptr);
  EXPECT_EQ(read.find("ます目")->kind, PassageKind::Cell);
  EXPECT_EQ(read.find("推進会議")->field->field->key, "name");
}

TEST(Passages, TheSameWordsTwiceStandInTwoPlaces) {
  const Read read("---\nform: page\ntitle: 題\nsummary: 要\n---\n\n同じ *同じ* [同じ](同じ.md) 同じ\n");
  const Passage* run = read.find("同じ 同じ");
  ASSERT_NE(run, nullptr);
  const std::size_t last = run->text.rfind("同じ");
  EXPECT_EQ(run->locate(last, last + 6).begin, read.bytes.rfind("同じ"));
}

}  // namespace
}  // namespace shirube::parse
