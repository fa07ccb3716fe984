#include "source/git_tree.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/failure.h"
#include "source/open_site.h"
#include "support/files.h"
#include "support/git_history.h"

namespace shirube::source {
namespace {

namespace fs = std::filesystem;
using test::Bare;
using test::GitHistory;
using test::TemporaryFolder;

constexpr std::size_t kLimit = 1000;

Rule rule_of(const fs::path& site, const std::string& revision) {
  try {
    open_site(site, revision);
  } catch (const Failure& failure) {
    return failure.rule;
  }
  ADD_FAILURE() << "it was opened";
  return Rule::NoSite;
}

TEST(GitTree, ReadsABranchATagACommitAndAParent) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  const std::string first = history.commit({.files = {{"site.toml", "1"}, {"content/a.md", "old"}}});
  const std::string second =
      history.commit({.files = {{"site.toml", "2"}, {"content/b.md", "new"}}, .parents = {first}});
  history.point("refs/heads/main", second);
  history.point("refs/tags/v1", first);
  for (const std::string& revision : {std::string("v1"), first, std::string("main~1"), first.substr(0, 12)}) {
    const auto tree = open_site(folder.path(), revision);
    EXPECT_EQ(tree->list("content"), std::vector<std::string>{"content/a.md"}) << revision;
    EXPECT_EQ(tree->read("content/a.md", kLimit).bytes, "old");
    EXPECT_EQ(tree->name(), revision);
  }
  EXPECT_EQ(open_site(folder.path(), "")->read("site.toml", kLimit).bytes, "2")
      << "HEAD of a bare repository";
}

TEST(GitTree, FindsTheSiteInAFolderOfTheRepository) {
  const TemporaryFolder folder;
  GitHistory history(folder.path() / "work", Bare::No);
  const std::string first = history.commit({.files = {{"docs/book/site.toml", "old"}, {"other.md", ""}}});
  history.point("refs/heads/main", first);
  test::write_file(folder.path() / "work/docs/book/site.toml", "new");
  EXPECT_EQ(open_site(folder.path() / "work/docs/book", "")->read("site.toml", kLimit).bytes, "new");
  EXPECT_EQ(open_site(folder.path() / "work/docs/book", "main")->read("site.toml", kLimit).bytes, "old");
  EXPECT_EQ(open_site(folder.path() / "work", "main:docs/book")->read("site.toml", kLimit).bytes, "old");
  EXPECT_EQ(open_site(folder.path() / "work", "main")->list("docs").size(), 1U);
}

TEST(GitTree, LeavesOutHiddenFilesAsADiskDoes) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  const std::string first = history.commit(
      {.files = {{"content/.hidden.md", ""}, {"content/.git-folder/a.md", ""}, {"content/b.md", ""}}});
  EXPECT_EQ(open_site(folder.path(), first)->list("content"), std::vector<std::string>{"content/b.md"});
}

TEST(GitTree, FollowsALinkInsideTheSiteOnly) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  const auto status_of = [&](const std::string& target) {
    const std::string link = history.blob(target);
    const std::string commit =
        history.commit_with({.files = {{"content/a.md", "text"}}}, "content/sub/link.md", 0120000U, link);
    return open_site(folder.path(), commit)->read("content/sub/link.md", kLimit).status;
  };
  EXPECT_EQ(status_of("../a.md"), ReadStatus::Ok);
  EXPECT_EQ(status_of("../../../etc/passwd"), ReadStatus::LeavesSite);
  EXPECT_EQ(status_of("/etc/passwd"), ReadStatus::LeavesSite);
  EXPECT_EQ(status_of("nowhere.md"), ReadStatus::LeavesSite);
  EXPECT_EQ(status_of("link.md"), ReadStatus::LeavesSite) << "a circle";
  EXPECT_EQ(status_of(std::string(5000, 'x')), ReadStatus::LeavesSite);
}

TEST(GitTree, DoesNotEnterASubmodule) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  const std::string other = history.commit({.files = {{"a.md", ""}}});
  const std::string commit =
      history.commit_with({.files = {{"content/a.md", ""}}}, "content/sub", 0160000U, other);
  EXPECT_EQ(open_site(folder.path(), commit)->read("content/sub", kLimit).status,
            ReadStatus::OtherRepository);
}

TEST(GitTree, RefusesWhatIsTooLarge) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  const std::string commit = history.commit({.files = {{"a.md", std::string(kLimit + 1, 'x')}}});
  EXPECT_EQ(open_site(folder.path(), commit)->read("a.md", kLimit).status, ReadStatus::TooLarge);
}

TEST(GitTree, SaysWhatARevisionLacks) {
  const TemporaryFolder folder;
  EXPECT_EQ(rule_of(folder.path(), "v1"), Rule::NoRepository);
  GitHistory history(folder.path());
  EXPECT_EQ(rule_of(folder.path(), "HEAD"), Rule::NoCommits);
  const std::string first = history.commit({.files = {{"site.toml", ""}}});
  history.point("refs/heads/main", first);
  history.point("refs/tags/blob", history.blob("text"));
  EXPECT_EQ(rule_of(folder.path(), "v1"), Rule::UnknownRevision);
  EXPECT_EQ(rule_of(folder.path(), "main~5"), Rule::UnknownRevision);
  EXPECT_EQ(rule_of(folder.path(), "a..b^{"), Rule::UnknownRevision);
  EXPECT_EQ(rule_of(folder.path(), "blob"), Rule::NotARevision);
}

TEST(GitTree, SuggestsTheNearestTag) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  history.point("refs/tags/edition-2021", history.commit({.files = {{"site.toml", ""}}}));
  history.point_head("refs/heads/main");
  history.point("refs/heads/main", history.commit({.files = {{"site.toml", "1"}}}));
  try {
    open_site(folder.path(), "edition2021");
    FAIL() << "it was opened";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.suggestion, "edition-2021");
  }
}

TEST(GitTree, NamesADamagedObject) {
  const TemporaryFolder folder;
  GitHistory history(folder.path());
  const std::string commit = history.commit({.files = {{"content/a.md", "text"}}});
  const std::string blob = history.blob("text");
  const fs::path file = folder.path() / "objects" / blob.substr(0, 2) / blob.substr(2);
  fs::permissions(file, fs::perms::owner_all);
  test::write_file(file, "broken");
  const auto tree = open_site(folder.path(), commit);
  try {
    tree->read("content/a.md", kLimit);
    FAIL() << "it was read";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.rule, Rule::GitProblem);
    EXPECT_EQ(failure.args.front(), blob);
  }
}

}  // namespace
}  // namespace shirube::source
