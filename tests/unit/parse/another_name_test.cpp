#include "parse/another_name.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/small_site.h"

namespace shirube::parse {
namespace {

constexpr const char* kSite = R"([site]
title = "試し"
[vocabularies.colour]
label = "色"
terms = [{ key = "violet", label = "すみれ色" }]
[forms.page]
folder = "pages"
free_sections = true
[[forms.page.fields]]
key = "colours"
type = "terms"
vocabulary = "colour"
)";

/// What the fixes of the unknown words of `colours` would write.
std::vector<std::string> written_instead(const std::string& colours) {
  const test::SmallSite site({{"site.toml", kSite},
                              {"content/pages/a.md", "---\nform: page\ntitle: 題\nsummary: 要約\ncolours: " +
                                                         colours + "\n---\n\n## 一\n\n文\n"}});
  std::vector<std::string> texts;
  for (const Diagnostic& one : site.diagnostics.list()) {
    if (one.rule != Rule::UnknownTerm) continue;
    texts.push_back(one.fix ? one.fix->edits.at(0).text : "-");
    if (!one.fix) continue;
    const SourceSpan& span = one.fix->edits.at(0).span;
    EXPECT_EQ(site.files[span.file].bytes.substr(span.begin, span.length), one.args.at(0));
    EXPECT_EQ(one.fix->safety, Safety::AskFirst);
  }
  return texts;
}

TEST(AnotherName, IsOfferedWhereTheWordStands) {
  EXPECT_EQ(written_instead("[violett]"), std::vector<std::string>{"violet"});
  EXPECT_EQ(written_instead("[\"violett\"]"), std::vector<std::string>{"violet"});
  EXPECT_EQ(written_instead("[すみれの色, violete]"), (std::vector<std::string>{"すみれ色", "violet"}));
}

TEST(AnotherName, IsNotOfferedForEscapesNorWhenNothingIsNear) {
  EXPECT_EQ(written_instead("[\"viol\\x65tt\"]"), std::vector<std::string>{"-"});
  EXPECT_EQ(written_instead("[緑]"), std::vector<std::string>{"-"});
}

TEST(AnotherName, IsNotOfferedWhenYamlWouldReadItOtherwise) {
  const Word word = {"a", {{}, 0, 1}};
  for (const char* name : {"a: b", "a #b", "- a", "[a]", "'a", "*a", "a,b", ""}) {
    EXPECT_FALSE(another_name(word, name).has_value()) << name;
  }
  EXPECT_TRUE(another_name(word, "地域 1-2（仮）").has_value());
}

}  // namespace
}  // namespace shirube::parse
