#include "source/commits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/failure.h"
#include "source/raw_commit.h"
#include "support/files.h"
#include "support/git_history.h"

namespace shirube::source {
namespace {

using test::Files;
using test::GitHistory;
using test::TemporaryFolder;

/// A text of distinct sentences, so that likeness is about these.
std::string text_of(const std::string& subject, int first, int last) {
  std::string text = "---\ntitle: " + subject + "\n---\n";
  for (int i = first; i <= last; ++i) {
    text += subject + "の取組の第" + std::to_string(i) + "回について説明します。\n";
  }
  return text;
}

/// The 20 bytes of a name, as trees hold it.
std::string raw_id(const std::string& digits) {
  const ObjectId id = read_object_id(digits).value();
  return {id.bytes.begin(), id.bytes.end()};
}

std::string in_words(const FileChange& change) {
  constexpr const char* kWords[] = {"added", "edited", "moved", "split", "removed"};
  const std::string from = change.from.empty() ? "" : " from " + change.from;
  return std::string(kWords[static_cast<int>(change.kind)]) + " " + change.path + from;
}

std::vector<std::string> in_words(const std::vector<FileChange>& changes) {
  std::vector<std::string> words;
  for (const FileChange& change : changes) words.push_back(in_words(change));
  return words;
}

class CommitsTest : public testing::Test {
 protected:
  std::string commit(const Files& files, std::vector<std::string> parents = {}) {
    time_ += 3600;
    return history_.commit({.files = files, .parents = std::move(parents), .time = time_});
  }

  std::vector<Commit> read(const std::string& tip) {
    const auto repository = Repository::around(folder_.path());
    return read_commits(*repository, {repository->resolve(tip).commit});
  }

  /// What the newest commit did, beside its first parent.
  std::vector<std::string> changes_at(const std::string& tip) {
    return in_words(read(tip).front().steps.front().changes);
  }

  TemporaryFolder folder_;
  GitHistory history_{folder_.path()};
  std::int64_t time_ = 1'600'000'000;
};

TEST_F(CommitsTest, TellsWhatWasAddedEditedAndRemoved) {
  const std::string first = commit({{"content/a.md", "a"}, {"content/b.md", "b"}, {"x.txt", "1"}});
  const std::string second =
      commit({{"content/a.md", "changed"}, {"content/c/d.md", "d"}, {"x.txt", "2"}}, {first});
  EXPECT_EQ(changes_at(first), (std::vector<std::string>{"added content/a.md", "added content/b.md"}));
  EXPECT_EQ(changes_at(second), (std::vector<std::string>{"edited content/a.md", "removed content/b.md",
                                                          "added content/c/d.md"}));
}

TEST_F(CommitsTest, FollowsAFileToANewNameWhenHalfOfItStays) {
  const std::string first = commit({{"a.md", text_of("家族会", 1, 10)}, {"b.md", text_of("相談", 1, 10)}});
  const std::string same =
      commit({{"c.md", text_of("家族会", 1, 10)}, {"b.md", text_of("相談", 1, 10)}}, {first});
  const std::string alike =
      commit({{"c.md", text_of("家族会", 1, 10)}, {"new/b.md", text_of("相談", 4, 10)}}, {same});
  const std::string other =
      commit({{"c.md", text_of("家族会", 1, 10)}, {"z.md", text_of("住まい", 1, 10)}}, {alike});
  EXPECT_EQ(changes_at(same), (std::vector<std::string>{"moved c.md from a.md"}));
  EXPECT_EQ(changes_at(alike), (std::vector<std::string>{"moved new/b.md from b.md"}));
  EXPECT_EQ(changes_at(other), (std::vector<std::string>{"removed new/b.md", "added z.md"}));
}

TEST_F(CommitsTest, LetsTwoFilesChangePlaces) {
  const std::string first = commit({{"a/x.md", text_of("家族会", 1, 9)}, {"b/x.md", text_of("相談", 1, 9)}});
  const std::string second =
      commit({{"a/y.md", text_of("相談", 1, 9)}, {"b/y.md", text_of("家族会", 1, 9)}}, {first});
  EXPECT_EQ(changes_at(second),
            (std::vector<std::string>{"moved a/y.md from b/x.md", "moved b/y.md from a/x.md"}));
}

TEST_F(CommitsTest, SeesAPartTakenOutOfAFile) {
  const std::string first = commit({{"a.md", text_of("家族会", 1, 20)}});
  const std::string second =
      commit({{"a.md", text_of("家族会", 1, 10)}, {"b.md", text_of("家族会", 11, 20)}}, {first});
  EXPECT_EQ(changes_at(second), (std::vector<std::string>{"edited a.md", "split b.md from a.md"}));
}

TEST_F(CommitsTest, ComparesAMergeWithEachParent) {
  const std::string base = commit({{"a.md", "a"}, {"b.md", "b"}});
  const std::string left = commit({{"a.md", "left"}, {"b.md", "b"}}, {base});
  const std::string right = commit({{"a.md", "a"}, {"b.md", "right"}}, {base});
  const std::string merge = commit({{"a.md", "left"}, {"b.md", "right"}}, {left, right});
  const std::vector<Commit> commits = read(merge);
  ASSERT_EQ(commits.size(), 4U);
  EXPECT_EQ(in_words(commits[0].steps[0].changes), std::vector<std::string>{"edited b.md"});
  EXPECT_EQ(in_words(commits[0].steps[1].changes), std::vector<std::string>{"edited a.md"});
  EXPECT_EQ(commits[3].id.hex(), base);
}

TEST_F(CommitsTest, PutsChildrenBeforeParentsWhateverTheClockSaid) {
  time_ = 4'102'444'800;  // 2100
  const std::string first = commit({{"a.md", "a"}});
  time_ = -7200;  // 1969
  const std::string second = commit({{"a.md", "b"}}, {first});
  const std::vector<Commit> commits = read(second);
  ASSERT_EQ(commits.size(), 2U);
  EXPECT_EQ(commits[0].id.hex(), second);
  EXPECT_EQ(commits[1].id.hex(), first);
}

TEST_F(CommitsTest, StopsWhereAShallowCloneDoes) {
  const std::string first = commit({{"a.md", "a"}});
  const std::string second = commit({{"a.md", "b"}}, {first});
  test::write_file(folder_.path() / "shallow", second + "\n");
  std::filesystem::remove(folder_.path() / "objects" / first.substr(0, 2) / first.substr(2));
  const std::vector<Commit> commits = read(second);
  ASSERT_EQ(commits.size(), 1U);
  EXPECT_TRUE(commits[0].cut);
  EXPECT_TRUE(commits[0].steps.empty());
}

TEST_F(CommitsTest, NamesAnObjectThatIsMissing) {
  const std::string first = commit({{"a.md", "a"}});
  const std::string second = commit({{"a.md", "b"}}, {first});
  std::filesystem::remove(folder_.path() / "objects" / first.substr(0, 2) / first.substr(2));
  try {
    read(second);
    FAIL() << "it was read";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.rule, Rule::GitProblem);
    EXPECT_EQ(failure.args.front(), first);
  }
}

TEST_F(CommitsTest, KeepsACommitWhoseAuthorNobodyCanRead) {
  const std::string first = commit({{"a.md", "a"}});
  for (const std::string& author : std::vector<std::string>{"", "author 誰か", "author <a <b>> abc +0900\n",
                                                            "author x <y> 99999999999999999999 +9\n"}) {
    const std::string odd =
        history_.object("commit", "tree " + history_.tree_of(first) + "\nparent " + first + "\n" + author +
                                      "\n\n題\nCo-authored-by: 誰か\n");
    const std::vector<Commit> commits =
        read(history_.object("commit", "tree " + history_.tree_of(first) + "\nparent " + odd +
                                           "\nauthor a <b> 1600000000 +0900\n"
                                           "committer a <b> 1600000000 +0900\n\n次\n"));
    ASSERT_EQ(commits.size(), 3U) << author;
    EXPECT_EQ(commits[1].time, kNoTime) << author;
    EXPECT_EQ(commits[1].subject, "題") << author;
  }
}

TEST_F(CommitsTest, GivesUpOnATreeThatUnfoldsWithoutEnd) {
  std::string tree = history_.object("tree", "");
  for (int level = 0; level < 12; ++level) {
    std::string bytes;
    for (char name = '0'; name <= '9'; ++name) {
      bytes += std::string("40000 ") + name + '\0' + raw_id(tree);
    }
    tree = history_.object("tree", bytes);
  }
  const std::string bomb =
      history_.object("commit", "tree " + tree + "\nauthor a <b> 1600000000 +0900\n\n題\n");
  const auto repository = Repository::around(folder_.path());
  EXPECT_THROW(repository->list(*read_object_id(tree)), Failure);
  EXPECT_THROW(read(bomb), Failure);
}

TEST_F(CommitsTest, RefusesATreeWithANameThatLeadsElsewhere) {
  const std::string blob = history_.blob("text");
  for (const std::string& name : std::vector<std::string>{"..", ".", "a/b", ""}) {
    const std::string bytes = "100644 " + name + '\0' + raw_id(blob);
    const auto repository = Repository::around(folder_.path());
    EXPECT_THROW(repository->list(*read_object_id(history_.object("tree", bytes))), Failure) << name;
  }
}

TEST_F(CommitsTest, GivesPeopleTheNameThatMailmapSays) {
  const Files files = {{"a.md", "a"}, {".mailmap", "事務局 <new@example.lg.jp> <old@example.lg.jp>\n"}};
  const std::string first = history_.commit(
      {.files = files, .message = "初めての\n改行\n\n本文", .name = "誰か", .mail = "old@example.lg.jp"});
  history_.point("refs/heads/main", first);
  const Commit commit = read("main").front();
  EXPECT_EQ(commit.mail, "new@example.lg.jp");
  EXPECT_EQ(commit.subject, "初めての") << "what follows may name people";
  EXPECT_EQ(commit.offset, 540);
}

}  // namespace
}  // namespace shirube::source
