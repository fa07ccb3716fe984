#include "markdown/bounds.h"

#include <gtest/gtest.h>

#include <string>

#include "markdown/parse_markdown.h"

namespace shirube::markdown {
namespace {

std::string times(std::size_t count, std::string_view piece) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

/// What is kept of `body`, and the rule that says why not more.
struct Kept {
  std::string body;
  std::string rule;
  std::size_t at = 0;
};

Kept kept_of(const std::string& body) {
  Diagnostics said;
  Kept kept{std::string(within_bounds(body, {{}, 0, static_cast<std::uint32_t>(body.size())}, said)), {}, 0};
  for (const Diagnostic& one : said.list()) {
    kept.rule += rule_info(one.rule).id;
    kept.at = one.span.begin;
  }
  return kept;
}

void expect_all_kept(const std::string& body) {
  const Kept kept = kept_of(body);
  EXPECT_EQ(kept.rule, "");
  EXPECT_EQ(kept.body.size(), body.size());
}

void expect_cut(const std::string& good, const std::string& bad, std::string_view rule) {
  const Kept kept = kept_of(good + bad + "\n\n終わり\n");
  EXPECT_EQ(kept.rule, rule);
  EXPECT_EQ(kept.body, good);
}

TEST(WithinBounds, KeepsWhatAHandbookNeeds) {
  expect_all_kept("");
  expect_all_kept("本文\n\n> - 1. 入れ子\n");
  expect_all_kept(times(20, "| 欄 ") + "|\n" + times(20, "|-") + "|\n" +
                  times(1000, times(20, "| 値 ") + "|\n"));
  expect_all_kept(times(2000, times(300, "長い段落") + "\n\n"));
  expect_all_kept(times(500, "[^1]") + "\n\n[^1]: " + times(500, "注"));
  expect_all_kept("- " + times(200, "-") + "\n" + times(90, "* ") + "\n");
}

TEST(WithinBounds, EndsBeforeWhatGrowsWithoutBound) {
  const std::string good = "本文\n\n";
  expect_cut(good, times(kRunLimit, "a"), "body-too-large");
  expect_cut(good, times(kBarLimit + 1, "|"), "body-too-large");
  expect_cut(good, times(kMarkLimit + 1, "> ") + "a", "nested-too-deep");
  expect_cut(good, times(kMarkLimit + 1, "1. ") + "a", "nested-too-deep");
  EXPECT_EQ(kept_of(times(200, "a|") + "\n" + times(1000, "x\n")).rule, "body-too-large");
  EXPECT_EQ(kept_of(times(200, "a|") + "\r" + times(1000, "x\r")).rule, "body-too-large");
  EXPECT_EQ(kept_of("[a]: /" + times(60'000, "x") + "\n\n" + times(2000, "[a]\n\n")).rule, "body-too-large");
}

TEST(WithinBounds, PointsAtTheFirstMarkThatIsTooDeep) {
  EXPECT_EQ(kept_of("a\n\n" + times(kMarkLimit + 1, "> ")).at, 3 + 2 * std::size_t{kDepthLimit});
}

}  // namespace
}  // namespace shirube::markdown
