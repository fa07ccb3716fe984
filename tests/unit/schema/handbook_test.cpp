// The handbook's own documents, judged by the schema that its declarations give.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "config/config.h"
#include "parse/front_matter.h"
#include "parse/yaml.h"
#include "schema/describe.h"
#include "source/disk_tree.h"
#include "source/read_sources.h"
#include "support/json_schema.h"

namespace shirube::schema {
namespace {

using nlohmann::json;

/// As a tool would read it, but for numbers, flags and days: here they stay the texts they were written as.
json to_json(const parse::YamlNode& node) {
  if (node.kind == parse::YamlNode::Kind::Scalar) return node.text;
  if (node.kind == parse::YamlNode::Kind::List) {
    json list = json::array();
    for (const parse::YamlNode& item : node.items) list.push_back(to_json(item));
    return list;
  }
  json map = json::object();
  for (const parse::YamlEntry& entry : node.entries) map[entry.key] = to_json(entry.value);
  return map;
}

class HandbookSchema : public ::testing::Test {
 protected:
  json read(const source::DocumentFile& document) {
    const parse::FrontMatter parts =
        parse::split_front_matter(files_[document.file].bytes, document.file, problems_);
    const auto yaml = parse::parse_yaml(parts.yaml, parts.yaml_place, {}, problems_);
    return yaml ? to_json(*yaml) : json();
  }

  source::DiskTree tree_{SHIRUBE_ROOT};
  FileTable files_;
  Diagnostics problems_;
  config::Config config_ = config::load_config(tree_, files_, problems_);
  json schema_ = json::parse(describe_forms(config_));
};

TEST_F(HandbookSchema, EveryDocumentFits) {
  const source::SourceSet sources = source::read_sources(tree_, config_, files_, problems_);
  ASSERT_GE(sources.documents.size(), 34U);
  for (const source::DocumentFile& document : sources.documents) {
    const json fields = read(document);
    EXPECT_EQ(test::misfits(schema_, fields), std::vector<std::string>{}) << files_[document.file].path;
    const json own =
        json::parse(describe_form(*config_.find_form(fields["form"].get<std::string>()), config_));
    EXPECT_EQ(test::misfits(own, fields), std::vector<std::string>{}) << files_[document.file].path;
  }
}

TEST_F(HandbookSchema, WhatCheckRefusesDoesNotFit) {
  const source::SourceSet sources = source::read_sources(tree_, config_, files_, problems_);
  json good;
  for (const source::DocumentFile& document : sources.documents) {
    if (document.slug == "toyama-hokenjo-shudo") good = read(document);
  }
  ASSERT_EQ(test::misfits(schema_, good), std::vector<std::string>{});
  const auto wrong = [&](const char* key, const json& value) {
    json changed = good;
    changed[key] = value;
    return test::misfits(schema_, changed);
  };
  EXPECT_EQ(wrong("titel", "題"), std::vector<std::string>{": additionalProperties titel"});
  EXPECT_EQ(wrong("theme", "宇宙開発"), std::vector<std::string>{"/theme: anyOf"});
  EXPECT_EQ(wrong("theme", "住まいの確保支援"), std::vector<std::string>{});
  EXPECT_EQ(wrong("place", 160008), std::vector<std::string>{"/place: type"});
  EXPECT_EQ(wrong("reviewed", "このあいだ"), std::vector<std::string>{"/reviewed: pattern"});
  EXPECT_EQ(wrong("population", "10人"), std::vector<std::string>{"/population: type"});
  EXPECT_EQ(wrong("source", json{{"id", "nowhere"}}), std::vector<std::string>{"/source: anyOf"});
  EXPECT_EQ(wrong("title", nullptr), std::vector<std::string>{"/title: type"});
  good.erase("summary");
  EXPECT_EQ(test::misfits(schema_, good), std::vector<std::string>{": required summary"});
}

}  // namespace
}  // namespace shirube::schema
