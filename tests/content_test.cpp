// The real handbook: it is clean, every figure of the sources stands on its page, every link and anchor
// resolves.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "build/build.h"
#include "link/urls.h"
#include "report/report.h"
#include "support/files.h"

namespace shirube::test {
namespace {

namespace fs = std::filesystem;

/// The handbook, built once for all tests here.
class Content : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TemporaryFolder;
    build::BuildOptions options;
    options.site = SHIRUBE_ROOT;
    options.out = folder_->path() / "public";
    const build::BuildResult result = build::build(options, nullptr);
    diagnostics_ = report::format_diagnostics(result.diagnostics, result.files, Language::Japanese,
                                              report::Format::Text);
    pages_ = read_tree(options.out);
  }
  static void TearDownTestSuite() { delete folder_; }

  static inline TemporaryFolder* folder_ = nullptr;
  static inline std::map<std::string, std::string> pages_;
  static inline std::string diagnostics_;
};

/// The words of a page as a reader sees them: tags gone, entities resolved, white space squeezed away.
std::string words_of(const std::string& html) {
  std::string text;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (!tag && c != ' ' && c != '\n') text += c;
    if (c == '>') tag = false;
  }
  return text;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\r'; });
  return text;
}

/// href and src attributes and ids, as our own renderer writes them.
std::vector<std::string> attributes(const std::string& html, const std::string& name) {
  std::vector<std::string> values;
  const std::string opening = " " + name + "=\"";
  for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at)) {
    at += opening.size();
    values.push_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

TEST_F(Content, IsClean) {
  EXPECT_EQ(diagnostics_, "");
}

TEST_F(Content, HoldsEveryDocument) {
  std::map<std::string, int> counts;
  for (const auto& [path, bytes] : pages_) {
    if (path.ends_with(".html") && !path.ends_with("index.html")) ++counts[path.substr(0, path.find('/'))];
  }
  EXPECT_EQ(counts["cases"], 25);
  EXPECT_EQ(counts["municipalities"], 2);
  EXPECT_EQ(counts["outlines"], 1);
  EXPECT_EQ(counts["prefectures"], 47);
}

TEST_F(Content, ShowsEveryFigureOfTheSources) {
  std::map<std::string, int> figures_of;
  for (const auto& [name, table] : read_tree(SHIRUBE_ROOT "/tests/content")) {
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t tab = line.find('\t');
      ASSERT_NE(tab, std::string::npos) << name << ": " << line;
      const std::string page = line.substr(0, tab);
      const std::string figure = without_spaces(line.substr(tab + 1));
      ASSERT_EQ(pages_.count(page), 1U) << name << ": no page " << page;
      EXPECT_NE(words_of(pages_[page]).find(figure), std::string::npos) << page << " lacks " << figure;
      ++figures_of[page.substr(0, page.find('/'))];
    }
  }
  EXPECT_GE(figures_of["cases"], 75);
  EXPECT_GE(figures_of["municipalities"], 10);
  EXPECT_GE(figures_of["outlines"], 10);
}

TEST_F(Content, EveryInternalLinkAndAnchorResolves) {
  std::map<std::string, std::set<std::string>> ids;
  for (const auto& [path, html] : pages_) {
    if (!path.ends_with(".html")) continue;
    for (const std::string& id : attributes(html, "id")) {
      EXPECT_TRUE(ids[path].insert(id).second) << path << ": the id " << id << " occurs twice";
    }
  }
  std::size_t links = 0;
  for (const auto& [path, html] : pages_) {
    if (!path.ends_with(".html")) continue;
    std::vector<std::string> targets = attributes(html, "href");
    for (const std::string& source : attributes(html, "src")) targets.push_back(source);
    for (const std::string& target : targets) {
      if (link::classify_target(target) != link::TargetKind::Relative) continue;
      const std::size_t hash = std::min(target.find('#'), target.size());
      const std::string file = target.substr(0, hash);
      const std::string page =
          file.empty() ? path : link::resolve_path(path, link::decode_percent(file)).value_or("");
      EXPECT_EQ(pages_.count(page), 1U) << path << " links to " << target;
      if (hash < target.size()) {
        EXPECT_EQ(ids[page].count(link::decode_percent(target.substr(hash + 1))), 1U)
            << path << " links to " << target;
      }
      ++links;
    }
  }
  EXPECT_GT(links, 3000U);
}

TEST_F(Content, EveryPageCanBeReachedFromHome) {
  std::set<std::string> seen = {"index.html"};
  std::vector<std::string> open = {"index.html"};
  while (!open.empty()) {
    const std::string path = open.back();
    open.pop_back();
    for (const std::string& target : attributes(pages_[path], "href")) {
      if (link::classify_target(target) != link::TargetKind::Relative) continue;
      const std::string file = target.substr(0, target.find('#'));
      const auto page = file.empty() ? path : link::resolve_path(path, link::decode_percent(file));
      if (page && page->ends_with(".html") && pages_.count(*page) != 0 && seen.insert(*page).second) {
        open.push_back(*page);
      }
    }
  }
  for (const auto& [path, bytes] : pages_) {
    if (path.ends_with(".html")) {
      EXPECT_EQ(seen.count(path), 1U) << "no way leads to " << path;
    }
  }
}

}  // namespace
}  // namespace shirube::test
