#include "build/editions.h"

#include <gtest/gtest.h>

#include <set>

#include "build/build.h"
#include "config/config.h"
#include "support/files.h"
#include "support/memory_tree.h"
#include "support/past_states.h"

namespace shirube::build {
namespace {

using test::document;
using test::PastStates;
using test::Texts;

std::string declaration(const std::string& id, const std::string& ref) {
  return "[[editions]]\nid = \"" + id + "\"\ntitle = \"" + id + "年度版\"\nref = \"" + ref +
         "\"\ndate = 2026-03-31\n";
}

class ReadEditions : public testing::Test {
 protected:
  /// The handbook of today declares `declared`; what is wrong as "id arguments".
  Editions read(const std::string& declared) {
    now_ = std::make_unique<test::MemoryTree>(
        std::map<std::string, std::string>{{"site.toml", PastStates::kSite + declared}});
    config_ = config::load_config(*now_, states_.files, problems_);
    Editions editions = read_editions(states_.folder(), config_, library_, problems_, nullptr);
    for (const Diagnostic& one : problems_.list()) {
      std::string line(rule_info(one.rule).id);
      for (const std::string& argument : one.args) line += " " + argument;
      said_.push_back(line);
    }
    return editions;
  }

  PastStates states_;
  Library library_{states_.files};
  std::unique_ptr<test::MemoryTree> now_;
  config::Config config_;
  Diagnostics problems_;
  std::vector<std::string> said_;
};

TEST_F(ReadEditions, TenOfThemReadAndParseEachFileOnce) {
  constexpr int kEditions = 10, kDocuments = 50;
  Texts texts;
  for (int i = 0; i < kDocuments; ++i) texts["cases/c" + std::to_string(i)] = document("題", "文");
  std::string declared;
  std::vector<std::string> parents;
  for (int edition = 0; edition < kEditions; ++edition) {
    texts["cases/c" + std::to_string(edition)] = document("題", "改めた文");
    parents = {states_.commit(texts, parents)};
    declared += declaration("e" + std::to_string(edition), parents.front());
  }
  const Editions editions = read(declared);
  EXPECT_TRUE(said_.empty());
  ASSERT_EQ(editions.past.size(), kEditions);
  std::set<const parse::Document*> documents;
  for (const PastEdition& one : editions.past) {
    EXPECT_EQ(one.state->book.documents.size(), kDocuments);
    for (const parse::Document& each : one.state->book.documents) documents.insert(&each);
  }
  EXPECT_EQ(documents.size(), kDocuments + kEditions - 1) << "the first edition has its change already";
  std::size_t read = 0;
  for (std::uint32_t file = 0; file < states_.files.size(); ++file) {
    read += states_.files[FileId{file}].path.starts_with("content/") ? 1 : 0;
  }
  EXPECT_EQ(read, documents.size());
}

TEST_F(ReadEditions, SaysOfEachWhyItCannotBeRead) {
  const auto commit = states_.commit({{"cases/a", document("題", "文")}});
  const auto broken = states_.commit({{"cases/a", "no front matter"}, {"cases/b", "none either"}}, {commit});
  const auto empty = states_.git().commit({.files = {{"readme.md", "?"}}});
  states_.git().point("refs/tags/text", states_.git().blob("text"));
  states_.git().point("refs/heads/main", commit);
  const Editions editions =
      read(declaration("good", commit) + declaration("typo", "v9") + declaration("blob", "text") +
           declaration("empty", empty) + declaration("broken", broken));
  EXPECT_EQ(said_, (std::vector<std::string>{
                       "edition-unreadable typo年度版 @no-revision v9",
                       "edition-unreadable blob年度版 @not-a-commit text",
                       "edition-unreadable empty年度版 @no-site " + empty,
                       "edition-broken broken年度版 2 content/cases/a.md (missing-front-matter) " + broken}));
  ASSERT_EQ(editions.past.size(), 2);
  EXPECT_EQ(editions.past.front().declared->id, "good");
}

TEST_F(ReadEditions, AFolderOfTheRepositoryMayBeNamedByItsTree) {
  const auto commit = states_.git().commit(
      {.files = {{"book/site.toml", PastStates::kSite}, {"book/content/cases/a.md", document("題", "文")}}});
  const Editions editions = read(declaration("one", commit + ":book"));
  EXPECT_TRUE(said_.empty());
  ASSERT_EQ(editions.past.size(), 1);
  EXPECT_EQ(editions.past.front().state->book.documents.size(), 1);
  EXPECT_FALSE(editions.past.front().commit);
}

TEST_F(ReadEditions, WithoutARepositoryTheyAreAbsent) {
  const test::TemporaryFolder elsewhere;
  test::write_file(elsewhere.path() / "site.toml", PastStates::kSite + declaration("one", "v1"));
  BuildOptions options;
  options.site = elsewhere.path();
  options.out = elsewhere.path() / "out";
  options.until = Until::Checked;
  const BuildResult result = build(options, nullptr);
  ASSERT_EQ(result.diagnostics.list().size(), 1);
  EXPECT_EQ(result.diagnostics.list().front().rule, Rule::EditionAbsent);
}

}  // namespace
}  // namespace shirube::build
