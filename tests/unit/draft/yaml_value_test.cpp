#include "draft/yaml_value.h"

#include <gtest/gtest.h>

#include "parse/yaml.h"

namespace shirube::draft {
namespace {

TEST(YamlValue, AnyTextComesBackAsItWas) {
  for (const std::string text : {"題",  "住まい-2",        "no",   "NULL", "012076", "a b", "a: b", "# x",
                                 "[x]", "\"a\\",           "-",    "",     " ",      "\t",  "&a",   "*a",
                                 "!a",  "見出し: 値 # 註", "true", "~",    "a'b",    "%x",  "@x"}) {
    Diagnostics problems;
    const std::string yaml = "key: " + yaml_text(text) + "\n";
    const auto node = parse::parse_yaml(yaml, {}, {}, problems);
    ASSERT_TRUE(node && !problems.has_errors()) << yaml;
    EXPECT_EQ(node->find("key")->text, text) << yaml;
  }
}

TEST(YamlValue, OnlyWhatNoReaderMistakesGoesWithoutQuotes) {
  EXPECT_EQ(yaml_text("housing"), "housing");
  EXPECT_EQ(yaml_text("歩いて決めた避難路"), "歩いて決めた避難路");
  EXPECT_EQ(yaml_text("012076"), "\"012076\"");
  EXPECT_EQ(yaml_text("Yes"), "\"Yes\"");
}

TEST(YamlValue, ListsAreSplitAtCommasOfEitherWidth) {
  config::Field field;
  field.type = config::FieldType::Words;
  EXPECT_EQ(yaml_value(field, "見守り、 a: b ,,c"), "[見守り, \"a: b\", c]");
  EXPECT_EQ(yaml_value(field, "、"), "[]");
  field.type = config::FieldType::Text;
  EXPECT_EQ(yaml_value(field, "甲、乙"), "甲、乙");
}

TEST(YamlValue, EachLineOfACommentIsOne) {
  EXPECT_EQ(yaml_comment("# ", "一\n\ntitle: x\r\n三"), "# 一\n# title: x\n# 三\n");
}

}  // namespace
}  // namespace shirube::draft
