#include "history/follow_pages.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/git_history.h"

namespace shirube::history {
namespace {

using test::Files;
using test::GitHistory;
using test::TemporaryFolder;

std::string text_of(const std::string& subject, int first = 1, int last = 10) {
  std::string text;
  for (int i = first; i <= last; ++i) text += subject + "の第" + std::to_string(i) + "の文です。\n";
  return text;
}

class FollowPages : public testing::Test {
 protected:
  std::string commit(const std::string& message, const Files& files, std::vector<std::string> parents = {}) {
    time_ += 3600;
    return history_.commit(
        {.files = files, .message = message, .parents = std::move(parents), .time = time_});
  }

  /// The events of one page as lines "event message", oldest first.
  std::vector<std::string> history_of(const std::string& tip, const Page& page) {
    constexpr const char* kWords[] = {"added", "edited", "moved", "split", "joined", "removed"};
    const auto repository = source::Repository::around(folder_.path());
    const auto commits = source::read_commits(*repository, {repository->resolve(tip).commit});
    const PageHistory history = follow_pages(commits, 0, {"", {page}}).front();
    complete_ = history.complete;
    std::vector<std::string> words;
    for (const PageChange& change : history.changes) {
      const std::string from = change.from.empty() ? "" : " from " + change.from;
      words.insert(words.begin(), std::string(kWords[static_cast<int>(change.event)]) + " " +
                                      commits[change.commit].subject + from);
    }
    return words;
  }

  using Words = std::vector<std::string>;
  TemporaryFolder folder_;
  GitHistory history_{folder_.path()};
  std::int64_t time_ = 1'600'000'000;
  bool complete_ = false;
};

TEST_F(FollowPages, ListsOnlyThePagesOwnChanges) {
  const auto one = commit("1", {{"a.md", "a"}, {"b.md", "b"}});
  const auto two = commit("2", {{"a.md", "a"}, {"b.md", "new"}}, {one});
  const auto three = commit("3", {{"a.md", "new"}, {"b.md", "new"}}, {two});
  EXPECT_EQ(history_of(three, {"a.md", {}}), (Words{"added 1", "edited 3"}));
  EXPECT_EQ(history_of(three, {"b.md", {}}), (Words{"added 1", "edited 2"}));
  EXPECT_EQ(history_of(two, {"a.md", {}}), Words{"added 1"}) << "as of an older revision";
  EXPECT_TRUE(complete_);
}

TEST_F(FollowPages, KeepsTheIdentityThroughTwoRenames) {
  const auto one = commit("1", {{"a.md", text_of("甲")}});
  const auto two = commit("2", {{"b.md", text_of("甲")}}, {one});
  const auto three = commit("3", {{"b.md", text_of("甲", 1, 9)}}, {two});
  const auto four = commit("4", {{"x/c.md", text_of("甲", 1, 9)}, {"a.md", "another"}}, {three});
  EXPECT_EQ(history_of(four, {"x/c.md", {}}),
            (Words{"added 1", "moved 2 from a.md", "edited 3", "moved 4 from b.md"}));
  EXPECT_EQ(history_of(four, {"a.md", {}}), Words{"added 4"})
      << "the address is an old one's, the document is not";
}

TEST_F(FollowPages, FollowsTwoFilesThatChangedPlaces) {
  const auto one = commit("1", {{"a.md", text_of("甲")}, {"b.md", text_of("乙")}});
  const auto two = commit("2", {{"a.md", text_of("甲", 1, 9)}, {"b.md", text_of("乙")}}, {one});
  const auto three = commit("3", {{"c.md", text_of("乙")}, {"d.md", text_of("甲", 1, 9)}}, {two});
  const auto four = commit("4", {{"a.md", text_of("乙")}, {"b.md", text_of("甲", 1, 9)}}, {three});
  EXPECT_EQ(history_of(four, {"b.md", {}}),
            (Words{"added 1", "edited 2", "moved 3 from a.md", "moved 4 from d.md"}));
  EXPECT_EQ(history_of(four, {"a.md", {}}), (Words{"added 1", "moved 3 from b.md", "moved 4 from c.md"}));
}

TEST_F(FollowPages, FollowsAPartToWhereItStood) {
  const auto one = commit("1", {{"a.md", text_of("甲", 1, 20)}});
  const auto two = commit("2", {{"a.md", text_of("甲", 1, 10)}, {"b.md", text_of("甲", 11, 20)}}, {one});
  EXPECT_EQ(history_of(two, {"b.md", {}}), (Words{"added 1", "split 2 from a.md"}));
  EXPECT_EQ(history_of(two, {"a.md", {}}), (Words{"added 1", "edited 2"}));
}

TEST_F(FollowPages, FollowsARenameOnOneSideOfAMerge) {
  const auto base = commit("base", {{"a.md", text_of("甲")}, {"x.md", "x"}});
  const auto left = commit("left", {{"b.md", text_of("甲")}, {"x.md", "x"}}, {base});
  const auto right = commit("right", {{"a.md", text_of("甲", 1, 9)}, {"x.md", "x"}}, {base});
  const auto merge = commit("merge", {{"b.md", text_of("甲", 1, 9)}, {"x.md", "x"}}, {left, right});
  EXPECT_EQ(history_of(merge, {"b.md", {}}), (Words{"added base", "moved left from a.md", "edited right"}));
  EXPECT_EQ(history_of(merge, {"x.md", {}}), Words{"added base"});
}

TEST_F(FollowPages, CountsAMergeThatDiffersFromAllParents) {
  const auto base = commit("base", {{"a.md", "a"}});
  const auto left = commit("left", {{"a.md", "left"}}, {base});
  const auto right = commit("right", {{"a.md", "right"}}, {base});
  const auto merge = commit("merge", {{"a.md", "both"}}, {left, right});
  EXPECT_EQ(history_of(merge, {"a.md", {}}),
            (Words{"added base", "edited left", "edited right", "edited merge"}));
}

TEST_F(FollowPages, BelievesTheAliasesOfADocument) {
  const auto one = commit("1", {{"old.md", text_of("甲")}, {"a.md", text_of("丙")}});
  const auto two = commit("2", {{"new.md", text_of("乙")}, {"a.md", text_of("丙")}}, {one});
  const auto three = commit("3", {{"new.md", text_of("乙", 1, 9)}}, {two});
  EXPECT_EQ(history_of(three, {"new.md", {}}), (Words{"added 2", "edited 3"}));
  EXPECT_EQ(history_of(three, {"new.md", {"old.md"}}), (Words{"added 1", "moved 2 from old.md", "edited 3"}));
  EXPECT_EQ(history_of(three, {"new.md", {"a.md"}}),
            (Words{"added 1", "added 2", "edited 3", "joined 3 from a.md"}));
}

TEST_F(FollowPages, FindsAnAliasInAFolderOfTheAuthors) {
  const auto one = commit("1", {{"content/cases/2024/old.md", text_of("甲")}});
  const auto two = commit("2", {{"content/cases/new.md", text_of("乙")}}, {one});
  EXPECT_EQ(history_of(two, {"content/cases/new.md", {"content/cases/old.md"}}),
            (Words{"added 1", "moved 2 from content/cases/2024/old.md"}));
}

TEST_F(FollowPages, BelievesAnAliasMoreThanALikeness) {
  const auto one = commit("1", {{"old.md", text_of("甲")}});
  const auto two = commit("2", {{"new.md", text_of("乙")}, {"like.md", text_of("甲", 1, 9)}}, {one});
  EXPECT_EQ(history_of(two, {"new.md", {"old.md"}}), (Words{"added 1", "moved 2 from old.md"}));
}

TEST_F(FollowPages, SaysThatAShallowCloneMayHideTheBeginning) {
  const auto one = commit("1", {{"a.md", "a"}});
  const auto two = commit("2", {{"a.md", "a"}, {"b.md", "b"}}, {one});
  const auto three = commit("3", {{"a.md", "new"}, {"b.md", "b"}, {"c.md", "c"}}, {two});
  test::write_file(folder_.path() / "shallow", two + "\n");
  std::filesystem::remove(folder_.path() / "objects" / one.substr(0, 2) / one.substr(2));
  EXPECT_EQ(history_of(three, {"a.md", {}}), Words{"edited 3"});
  EXPECT_FALSE(complete_);
  EXPECT_EQ(history_of(three, {"b.md", {}}), Words{});
  EXPECT_FALSE(complete_);
  EXPECT_EQ(history_of(three, {"c.md", {}}), Words{"added 3"});
  EXPECT_TRUE(complete_);
}

}  // namespace
}  // namespace shirube::history
