// A check of one file says what a check of all says of that file, whether it is remembered or not.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "build/build.h"
#include "report/report.h"
#include "support/files.h"

namespace shirube::build {
namespace {

constexpr const char* kSite = R"([site]
title = "試し"
[forms.page]
folder = "pages"
free_sections = true
fields = [
  { key = "place", type = "place" },
  { key = "people", type = "quantity", unit = "人", as_of = true },
  { key = "related", type = "documents" },
  { key = "bodies", type = "records", fields = [
    { key = "name", required = true }, { key = "tier" }, { key = "aliases", type = "words" }, { key = "parent" },
    { key = "reports_to", type = "words" }, { key = "slug" },
    { key = "place", type = "place" } ] },
]
[[catalogues]]
key = "bodies"
label = "会議"
fields = ["bodies"]
scope = "place"
)";

std::string page(const std::string& title, const std::string& fields, const std::string& body) {
  return "---\nform: page\ntitle: " + title + "\nsummary: 要約\n" + fields + "---\n\n" + body + "\n";
}

/// Long enough to be somebody's copy.
std::string long_text(const std::string& end) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "会議では、その" + std::to_string(i * i) + "番目の話を聞きました。";
  return text + end;
}

class NearFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    setenv("XDG_CACHE_HOME", (folder_.path() / "cache").c_str(), 1);
    put("site.toml", kSite);
    put("content/places/list.csv", "id,name\n131016,千代田区\n");
    put("content/pages/links.md",
        page("行き先", "related: [pages/facts]\n", "[節](facts.md#ない節) [本文](facts.md)"));
    put("content/pages/facts.md",
        page("数", "place: \"131016\"\npeople: { value: 100人, as_of: 2020-01 }\n", "## ある節\n\n本文"));
    put("content/pages/figures.md",
        page("別の数", "place: \"131016\"\npeople: { value: 900人, as_of: 2020-01 }\n", "本文"));
    put("content/pages/one.md",
        page("一", "bodies:\n  - { name: 甲, place: \"131016\", reports_to: [乙] }\n", "本文"));
    put("content/pages/two.md",
        page("二", "bodies:\n  - { name: 乙, place: \"131016\", reports_to: [丙] }\n", "本文"));
    put("content/pages/three.md",
        page("三", "bodies:\n  - { name: 丙, place: \"131016\", reports_to: [甲] }\n", "本文"));
    put("content/pages/tier.md",
        page("層", "bodies:\n  - { name: 甲, place: \"131016\", tier: 県 }\n", "本文"));
    put("content/pages/tier-too.md",
        page("層も", "bodies:\n  - { name: 甲, place: \"131016\", tier: 市 }\n", "本文"));
    put("content/pages/copy.md", page("写し", "", long_text("おわり。")));
    put("content/pages/copied.md", page("写された", "", long_text("終わり。")));
    put("content/pages/inside/links.md", page("同じ番地", "", "本文"));
    put("content/pages/lost.md", page("迷子", "", "[どこか](fact.md)"));
    put("content/pages/look-1.md", page("似た番地", "", "本文"));
    put("content/pages/look-l.md", page("似た番地", "", "本文"));
    put("content/pages/alone.md", page("独り", "", "本文"));
  }

  void put(const std::string& path, const std::string& bytes) {
    test::write_file(folder_.path() / "site" / path, bytes);
  }

  BuildResult check(const std::string& file, Reach reach) const {
    BuildOptions options;
    options.site = folder_.path() / "site";
    options.until = Until::Checked;
    options.reach = reach;
    options.files = {file};
    return build(options, nullptr);
  }

  static std::string said(const BuildResult& result) {
    return report::format_diagnostics(result.diagnostics, result.files, Language::Japanese,
                                      report::Format::Text);
  }

  std::vector<std::string> pages() const {
    std::vector<std::string> paths;
    const std::filesystem::path site = folder_.path() / "site";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(site / "content/pages")) {
      if (entry.is_regular_file()) paths.push_back(entry.path().lexically_relative(site).generic_string());
    }
    return paths;
  }

  void expect_the_same(const std::string& when) const {
    for (const std::string& path : pages()) {
      EXPECT_EQ(said(check(path, Reach::Near)), said(check(path, Reach::Whole))) << when << ": " << path;
    }
  }

 private:
  test::TemporaryFolder folder_;
};

TEST_F(NearFilesTest, SaysOfEachFileWhatACheckOfAllSays) {
  std::size_t problems = 0;
  for (const std::string& path : pages()) problems += check(path, Reach::Whole).diagnostics.list().size();
  EXPECT_GE(problems, 8U);  // the site has something to compare
  expect_the_same("warm");
}

TEST_F(NearFilesTest, ReadsOnlyWhatMatters) {
  check("content/pages/alone.md", Reach::Whole);
  EXPECT_EQ(check("content/pages/alone.md", Reach::Near).documents, 1U);
  EXPECT_EQ(check("content/pages/links.md", Reach::Near).documents,
            3U);  // its double, and where its links lead
  EXPECT_EQ(check("content/pages/lost.md", Reach::Near).documents,
            pages().size());  // the nearest name is wanted
}

TEST_F(NearFilesTest, WhatChangedSinceIsRead) {
  check("content/pages/alone.md", Reach::Whole);
  put("content/pages/alone.md",
      page("独り", "bodies:\n  - { name: 甲, place: \"131016\", tier: 町 }\n", "[節](new.md#ない)"));
  put("content/pages/new.md", page("新しい", "", "本文"));
  std::filesystem::remove(std::filesystem::path(std::getenv("XDG_CACHE_HOME")).parent_path() /
                          "site/content/pages/tier-too.md");
  expect_the_same("changed");
}

TEST_F(NearFilesTest, DeclarationsThatChangedForgetEverything) {
  check("content/pages/alone.md", Reach::Whole);
  put("site.toml", std::string(kSite) + "\n[check]\nreview_months = 12\n");
  EXPECT_EQ(check("content/pages/alone.md", Reach::Near).documents, pages().size());
}

}  // namespace
}  // namespace shirube::build
