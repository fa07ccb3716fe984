#include "chart/block_lines.h"

#include <gtest/gtest.h>

#include <string>

#include "markdown/parse_markdown.h"

namespace shirube::chart {
namespace {

/// The bytes of the file that each line of its only code block claims to be.
std::vector<std::string> found_in(const std::string& file) {
  Diagnostics problems;
  const markdown::Tree tree =
      markdown::parse_markdown(file, {{0}, 0, static_cast<std::uint32_t>(file.size())}, problems);
  std::vector<std::string> lines;
  for (markdown::NodeIndex node = 1; node < tree.nodes.size(); ++node) {
    if (tree[node].kind != markdown::Kind::CodeBlock) continue;
    for (const BlockLine& line : block_lines(tree, node, file)) {
      lines.push_back(file.substr(line.span.begin, line.span.length));
      EXPECT_EQ(lines.back(), line.text);
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(BlockLines, StandWhereTheyAreInTheFile) {
  EXPECT_EQ(found_in("文\n\n```chart\n段: あ\n\n  - い\n```\n"), (Lines{"段: あ", "", "  - い"}));
}

TEST(BlockLines, InListsQuotesAndBehindIndentedFences) {
  EXPECT_EQ(found_in("- 項目\n\n  ```chart\n  段: あ\n    - い\n  ```\n"), (Lines{"段: あ", "  - い"}));
  EXPECT_EQ(found_in("> ```chart\n> 段: あ\n> ```\n"), Lines{"段: あ"});
  EXPECT_EQ(found_in("  ```chart\n  段: あ\n 列: い\n  ```\n"), (Lines{"段: あ", "列: い"}));
}

TEST(BlockLines, WithoutTheEndOfTheFence) {
  EXPECT_EQ(found_in("```chart\n段: あ"), Lines{"段: あ"});
  EXPECT_EQ(found_in("```chart\n"), Lines{});
}

TEST(BlockLines, WithCarriageReturns) {
  EXPECT_EQ(found_in("```chart\r\n段: あ\r\n```\r\n"), Lines{"段: あ"});
}

}  // namespace
}  // namespace shirube::chart
