#include "schema/describe.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/small_site.h"

namespace shirube::schema {
namespace {

using nlohmann::json;

constexpr const char* kDeclarations = R"([site]
title = "手引き"

[sources.guide]
title = "原典"

[vocabularies.theme]
label = "テーマ"
terms = [
  { key = "home", label = "住まい", aliases = ["家", "住まい"], note = "借りることも" },
  { key = "a/b~c d", label = "ほか" },
]

[[fieldsets.all]]
key = "theme"
label = "主なテーマ"
type = "term"
vocabulary = "theme"
help = "何をめざしたか。"
example = "home"

[forms.case]
label = "事例"
folder = "cases"
fieldsets = ["all"]
require = ["theme"]
intro = "none"
fields = [
  { key = "people", label = "人口", type = "quantity", unit = "人", as_of = true, show = "facts" },
  { key = "homes", label = "施設", type = "quantity" },
  { key = "held", label = "開いた時期", type = "period", many = true },
  { key = "bodies", label = "会議", type = "records", fields = [
    { key = "name", label = "名称", type = "text", required = true },
    { key = "source", label = "出典", type = "source" },
  ] },
]
sections = [
  { key = "steps", heading = "手順", marker = "第1", kind = "table", required = true, help = "順に。", columns = [
    { key = "when", label = "時期", type = "period", help = "月まで" },
  ] },
]

[forms.note]
label = "注"
folder = "cases"
free_sections = true

[forms."別/紙 ~"]
label = "別紙"
folder = "sheets"
)";

struct Declared {
  test::SmallSite site{{{"site.toml", kDeclarations}}};
  json all = json::parse(describe_forms(site.config));
  json form(const char* key) const { return all["$defs"][std::string("form-") + key]; }
};

TEST(Describe, ADocumentIsJudgedByTheFormItNames) {
  const Declared declared;
  EXPECT_EQ(declared.all["allOf"][0]["if"]["properties"]["form"]["const"], "case");
  EXPECT_EQ(declared.all["allOf"][0]["then"]["$ref"], "#/$defs/form-case");
  EXPECT_EQ(declared.form("case")["required"], json::parse(R"(["form", "title", "summary", "theme"])"));
}

TEST(Describe, TheOnlyFormOfAFolderNeedNotBeNamed) {
  const Declared declared;
  EXPECT_EQ(declared.form("別/紙 ~")["required"], json::parse(R"(["title", "summary"])"));
}

TEST(Describe, ANameInAReferenceIsEscapedAsUrisAre) {
  const Declared declared;
  EXPECT_EQ(declared.all["allOf"][2]["then"]["$ref"], "#/$defs/form-%E5%88%A5~1%E7%B4%99%20~0");
}

TEST(Describe, AVocabularyTakesKeysLabelsAndAliasesOnce) {
  const Declared declared;
  const json theme = declared.all["$defs"]["vocabulary-theme"];
  EXPECT_EQ(theme["anyOf"][0]["oneOf"][0],
            json::parse(R"({"const": "home", "title": "住まい", "description": "住まい（借りることも）"})"));
  EXPECT_EQ(theme["anyOf"][1]["enum"], json::parse(R"(["住まい", "家", "ほか"])"));
  EXPECT_EQ(theme["x-shirube"]["terms"][0]["aliases"], json::parse(R"(["家", "住まい"])"));
}

TEST(Describe, AFieldSaysInWordsAndInMarksWhatItTakes) {
  const json theme = Declared().form("case")["properties"]["theme"];
  EXPECT_EQ(theme["title"], "主なテーマ");
  EXPECT_EQ(theme["description"], "何をめざしたか。\n「テーマ」の言葉から一つ選びます。\n例: home");
  EXPECT_EQ(theme["$ref"], "#/$defs/vocabulary-theme");
  EXPECT_EQ(theme["examples"], json::parse(R"(["home"])"));
  EXPECT_EQ(theme["x-shirube"],
            json::parse(R"({"type": "term", "label": "主なテーマ", "help": "何をめざしたか。",
    "example": "home", "vocabulary": "theme", "required": true, "show": "none"})"));
}

TEST(Describe, AFigureThatNeedsItsDateIsAMapWithBoth) {
  const json fields = Declared().form("case")["properties"];
  EXPECT_EQ(fields["people"]["required"], json::parse(R"(["value", "as_of"])"));
  EXPECT_EQ(fields["people"]["x-shirube"], json::parse(R"({"type": "quantity", "label": "人口", "unit": "人",
    "as_of": true, "show": "facts"})"));
  EXPECT_EQ(fields["homes"]["anyOf"][0]["type"], json::parse(R"(["string", "number"])"));
  EXPECT_EQ(fields["homes"]["anyOf"][1]["required"], json::parse(R"(["value"])"));
}

TEST(Describe, ManyPeriodsMayStandInAList) {
  const json held = Declared().form("case")["properties"]["held"];
  EXPECT_EQ(held["anyOf"][0]["type"], "array");
  EXPECT_EQ(held["anyOf"][0]["items"], held["anyOf"][1]);
}

TEST(Describe, RecordsAreObjectsInAList) {
  const json bodies = Declared().form("case")["properties"]["bodies"];
  EXPECT_EQ(bodies["type"], "array");
  EXPECT_EQ(bodies["items"]["required"], json::parse(R"(["name"])"));
  EXPECT_EQ(bodies["items"]["additionalProperties"], false);
  EXPECT_EQ(bodies["items"]["properties"]["source"]["$ref"], "#/$defs/source");
}

TEST(Describe, SectionsStandBesideTheFields) {
  const json marks = Declared().form("case")["x-shirube"];
  EXPECT_EQ(marks["intro"], "none");
  EXPECT_EQ(marks["free_sections"], false);
  EXPECT_EQ(marks["sections"], json::parse(R"([{"key": "steps", "heading": "手順", "marker": "第1",
    "kind": "table", "required": true, "help": "順に。",
    "columns": [{"key": "when", "label": "時期", "type": "period", "help": "月まで"}]}])"));
}

TEST(Describe, OneFormBringsTheDefinitionsItNeeds) {
  const test::SmallSite site{{{"site.toml", kDeclarations}}};
  const json one = json::parse(describe_form(*site.config.find_form("case"), site.config));
  EXPECT_EQ(one["title"], "事例");
  EXPECT_TRUE(one["$defs"].contains("vocabulary-theme"));
  EXPECT_TRUE(one["$defs"].contains("source"));
  EXPECT_FALSE(one["$defs"].contains("vocabulary-form"));
}

TEST(Describe, WhatIsNotUtf8BecomesNoBrokenJson) {
  test::SmallSite site{{{"site.toml", kDeclarations}}};
  site.config.site.title = "\xFF</script>";
  EXPECT_EQ(json::parse(describe_forms(site.config))["title"], "\uFFFD</script>");
}

}  // namespace
}  // namespace shirube::schema
