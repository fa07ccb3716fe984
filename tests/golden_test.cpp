// Whole sites: the starter handbook and the sites in tests/golden, page by page; invalid sites, message by
// message.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "build/build.h"
#include "init/init_site.h"
#include "render/rules_page.h"
#include "report/report.h"
#include "support/files.h"
#include "support/search_index.h"

namespace shirube::test {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = SHIRUBE_ROOT "/tests/golden";

struct Built {
  std::map<std::string, std::string> pages;
  std::string diagnostics;
};

/// Of a copy, outside the repository that holds the tests: its history is not that of the site.
Built build_site(const fs::path& site) {
  const TemporaryFolder folder;
  build::BuildOptions options;
  options.site = folder.path() / "site";
  fs::copy(site, options.site, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  options.out = folder.path() / "public";
  const build::BuildResult result = build::build(options, nullptr);
  return {read_tree(options.out), report::format_diagnostics(result.diagnostics, result.files,
                                                             Language::Japanese, report::Format::Text)};
}

/// Compares <main> of every page with expected/PAGE, but for the page of rules, which is the table of rules
/// everywhere (unit/render/rules_page_test.cpp); the frame once on index.html, what the search knows as
/// words, and the list of all files but those of the index, whose names change with every word.
void expect_site(const Built& built, const fs::path& expected) {
  std::set<std::string> used = {"files.txt", "index-whole.html", "search.txt"};
  std::string names;
  for (const auto& [path, bytes] : built.pages) {
    if (!path.starts_with("search/") || path == "search/root.js") names += path + "\n";
    if (!path.ends_with(".html") || path == render::kRulesPage) continue;
    used.insert(path);
    EXPECT_EQ(expected_in(expected / path, main_of(bytes)), main_of(bytes)) << path;
  }
  EXPECT_EQ(expected_in(expected / "files.txt", names), names);
  const std::string search = search_in_words(read_search_index(built.pages));
  EXPECT_EQ(expected_in(expected / "search.txt", search), search);
  const std::string& home = built.pages.at("index.html");
  EXPECT_EQ(expected_in(expected / "index-whole.html", home), home);
  for (const auto& [path, bytes] : read_tree(expected))
    EXPECT_EQ(used.count(path), 1U) << "unused golden: " << path;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST(Golden, StarterHandbook) {
  const TemporaryFolder folder;
  init::init_site(folder.path() / "site");
  const Built built = build_site(folder.path() / "site");
  EXPECT_EQ(built.diagnostics, "");
  expect_site(built, kGolden / "starter" / "expected");
}

/// The sites of tests/golden/sites, each a folder `site` and the pages `expected` of it.
TEST(Golden, Sites) {
  for (const fs::path& folder : folders_in(kGolden / "sites")) {
    SCOPED_TRACE(folder.filename().string());
    const Built built = build_site(folder / "site");
    EXPECT_EQ(expected_in(folder / "diagnostics.txt", built.diagnostics), built.diagnostics);
    expect_site(built, folder / "expected");
  }
}

TEST(Golden, ASecondBuildIsByteIdentical) {
  const TemporaryFolder folder;
  init::init_site(folder.path() / "site");
  EXPECT_EQ(build_site(folder.path() / "site").pages, build_site(folder.path() / "site").pages);
}

TEST(Golden, InvalidSitesPrintExactlyTheExpectedLines) {
  for (const fs::path& site : folders_in(kGolden / "invalid")) {
    SCOPED_TRACE(site.filename().string());
    const Built built = build_site(site);
    EXPECT_TRUE(built.pages.empty());
    EXPECT_EQ(expected_in(site / "expected.txt", built.diagnostics), built.diagnostics);
  }
}

}  // namespace
}  // namespace shirube::test
