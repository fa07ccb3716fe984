#include "parse/page_anchors.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/files.h"

namespace shirube::parse {
namespace {

constexpr std::string_view kTemplates = SHIRUBE_ROOT "/templates/";

/// What stands between `before` and `after` in `text`, each time.
std::vector<std::string> between(const std::string& text, std::string_view before, std::string_view after) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at)) {
    at += before.size();
    found.push_back(text.substr(at, text.find(after, at) - at));
  }
  return found;
}

/// The ids that stand in a template as they are, and in those that it calls.
void collect_ids(const std::string& path, std::set<std::string>& seen, std::set<std::string>& ids) {
  if (!seen.insert(path).second) return;
  const std::string text = test::read_file(std::string(kTemplates) + path + ".mustache");
  for (std::string& id : between(text, " id=\"", "\"")) {
    if (id.find("{{") == std::string::npos) ids.insert(std::move(id));
  }
  for (const std::string& partial : between(text, "{{> ", "}}")) {
    collect_ids("partials/" + partial, seen, ids);
  }
}

TEST(PageAnchors, AreAllIdsOfADocumentsPage) {
  std::set<std::string> seen, ids;
  collect_ids("page", seen, ids);
  collect_ids("document", seen, ids);
  EXPECT_GE(ids.size(), 8U);
  for (const std::string& id : ids) EXPECT_TRUE(is_of_page(id)) << id;
}

TEST(PageAnchors, LeaveTheRestToHeadings) {
  for (const char* free : {"trouble", "section", "terms-of-use", "fn", "mainly", "用語"})
    EXPECT_FALSE(is_of_page(free)) << free;
  for (const char* own : {"fn-1", "fnref-2", "words-keywords", "cite-line", "term-用語"})
    EXPECT_TRUE(is_of_page(own)) << own;
}

}  // namespace
}  // namespace shirube::parse
