#include "schema/decap.h"

#include <gtest/gtest.h>

#include "parse/yaml.h"
#include "schema/yaml_text.h"
#include "support/small_site.h"

namespace shirube::schema {
namespace {

/// What a YAML reader finds behind `key: `.
std::string read_back(const std::string& text) {
  Diagnostics problems;
  const std::string yaml = "key: " + yaml_scalar(Json(text)) + "\n";
  const auto node = parse::parse_yaml(yaml, {}, {}, problems);
  return node ? node->find("key")->text : "unread: " + yaml;  // hidden characters are told, and read
}

TEST(YamlText, EveryTextComesBackAsItWas) {
  for (const std::string text :
       {"no", "1e3", "0123", "a: b # c", "- x", "\"q\" \\ '", "二行\n目\t", "", " 端 ", "{{year}}", "\x7F",
        "\xC2\x85", "\xE2\x80\xA8", "\xEF\xBB\xBF", "&a *b !c %d @e"}) {
    EXPECT_EQ(read_back(text), text);
  }
}

TEST(YamlText, NoLineBreakOfYaml11StaysInALine) {
  EXPECT_EQ(yaml_scalar(Json("a\xC2\x85"
                             "b\xE2\x80\xA8"
                             "c\x7F")),
            "\"a\\u0085b\\u2028c\\u007f\"");
}

TEST(YamlText, MapsAndListsStandInEachOther) {
  const Json value = Json::parse(R"({"a": 1, "b": [], "c": [{"d": true, "e": ["f"]}, "g"]})");
  EXPECT_EQ(yaml_text(value, 0), "a: 1\nb: []\nc:\n  - d: true\n    e:\n      - \"f\"\n  - \"g\"\n");
}

constexpr const char* kDeclarations = R"([vocabularies.theme]
label = "テーマ"
terms = [{ key = "home", label = "住まい: 確保" }]

[forms.case]
label = "事例 # 1"
folder = "cases"
fields = [
  { key = "theme", label = "主なテーマ", type = "term", vocabulary = "theme", required = true, help = "一つ選びます。", example = "home" },
  { key = "people", label = "人口", type = "quantity", as_of = true },
  { key = "glossary", label = "用語", type = "flag" },
  { key = "words", label = "言葉", type = "words" },
  { key = "bodies", label = "会議", type = "records", fields = [{ key = "name", label = "名称", required = true }] },
]
sections = [
  { key = "issues", heading = "課題", required = true },
  { key = "figure", heading = "図表" },
]

[forms.note]
label = "注"
folder = "cases"

[forms.page]
label = "ページ"
folder = "pages"
)";

class Decap : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string yaml = decap_collections(site_.config);
    Diagnostics problems;
    const auto read = parse::parse_yaml(yaml, {}, {65536, 12}, problems);
    ASSERT_TRUE(read && !problems.has_errors()) << yaml;
    collection_ = read->find("collections")->items.at(0);
    EXPECT_EQ(read->find("collections")->items.at(2).find("filter"), nullptr);  // all of its folder are pages
  }
  parse::YamlNode field(const std::string& name) const {
    for (const parse::YamlNode& one : collection_.find("fields")->items) {
      if (one.find("name")->text == name) return one;
    }
    ADD_FAILURE() << name;
    return {};
  }
  test::SmallSite site_{{{"site.toml", kDeclarations}}};
  parse::YamlNode collection_;
};

TEST_F(Decap, AFormIsTheCollectionOfTheDocumentsThatNameIt) {
  EXPECT_EQ(collection_.find("label")->text, "事例 # 1");
  EXPECT_EQ(collection_.find("folder")->text, "content/cases");
  EXPECT_EQ(collection_.find("filter")->find("value")->text, "case");
  EXPECT_EQ(field("form").find("default")->text, "case");
}

TEST_F(Decap, WordsOfAVocabularyAreChosen) {
  const parse::YamlNode theme = field("theme");
  EXPECT_EQ(theme.find("widget")->text, "select");
  EXPECT_EQ(theme.find("options")->items[0].find("label")->text, "住まい: 確保");
  EXPECT_EQ(theme.find("options")->items[0].find("value")->text, "home");
  EXPECT_EQ(theme.find("hint")->text, "一つ選びます。 例: home");
  EXPECT_EQ(theme.find("required")->text, "true");
}

TEST_F(Decap, EachTypeHasAWidgetThatWritesWhatIsRead) {
  EXPECT_EQ(field("people").find("fields")->items[1].find("name")->text, "as_of");
  EXPECT_EQ(field("glossary").find("widget")->text, "select");
  EXPECT_EQ(field("words").find("field")->find("widget")->text, "string");
  EXPECT_EQ(field("bodies").find("widget")->text, "list");
  EXPECT_EQ(field("bodies").find("fields")->items[0].find("required")->text, "true");
}

TEST_F(Decap, TheBodyBeginsWithTheSectionsThatMustBeThere) {
  EXPECT_EQ(field("body").find("default")->text, "## 課題\n\n");
}

}  // namespace
}  // namespace shirube::schema
