#include "history/recent_changes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "history/page_record.h"

namespace shirube::history {
namespace {

constexpr std::int64_t kStart = 1'600'000'000;

/// One after another, newest first, the first of them with the time `kStart`.
std::vector<source::Commit> commits_of(std::size_t count) {
  std::vector<source::Commit> commits(count);
  for (std::size_t i = 0; i < count; ++i) {
    commits[i].id.bytes[0] = static_cast<unsigned char>(i + 1);
    commits[i].time = kStart + static_cast<std::int64_t>(count - i) * 3600;
    commits[i].steps.push_back({i + 1 < count ? i + 1 : source::kNoCommit, {}});
  }
  return commits;
}

Histories histories_of(std::vector<source::Commit> commits, std::vector<std::vector<PageChange>> pages) {
  Histories histories;
  histories.extent = Extent::Whole;
  histories.commits = std::make_shared<const std::vector<source::Commit>>(std::move(commits));
  for (std::vector<PageChange>& changes : pages) histories.pages.push_back({std::move(changes), true});
  return histories;
}

Histories histories_of(std::size_t commits, std::vector<std::vector<PageChange>> pages) {
  return histories_of(commits_of(commits), std::move(pages));
}

std::vector<std::string> in_words(const std::vector<RecentChange>& changes) {
  std::vector<std::string> words;
  for (const RecentChange& change : changes) {
    words.push_back(std::to_string(change.commit) + " " + std::string(word_of(change.event)) + " " +
                    std::to_string(change.page) + " " + change.file);
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(RecentChanges, StandNewestFirstAcrossDocuments) {
  const Histories histories =
      histories_of(3, {{{1, Event::Edited, "a.md", {}}, {2, Event::Added, "a.md", {}}},
                       {{0, Event::Moved, "b.md", "c.md"}, {2, Event::Added, "c.md", {}}}});
  EXPECT_EQ(in_words(recent_changes(histories, 100)),
            (Words{"0 移動 1 b.md", "1 更新 0 a.md", "2 追加 0 a.md", "2 追加 1 c.md"}));
  EXPECT_EQ(in_words(recent_changes(histories, 2)), (Words{"0 移動 1 b.md", "1 更新 0 a.md"}));
}

TEST(RecentChanges, LeaveOutFormattingAndDatesThatCannotBe) {
  std::vector<source::Commit> commits = commits_of(3);
  commits[1].time = 0;
  Histories histories = histories_of(
      commits,
      {{{0, Event::Edited, "a.md", {}}, {1, Event::Edited, "a.md", {}}, {2, Event::Added, "a.md", {}}}});
  histories.formatting.insert(commits[0].id);
  EXPECT_EQ(in_words(recent_changes(histories, 100)), (Words{"2 追加 0 a.md"}));
}

TEST(RecentChanges, OfADocumentThatWasSplitAreToldOnce) {
  const std::vector<PageChange> part = {{0, Event::Split, "part.md", "whole.md"},
                                        {1, Event::Edited, "whole.md", {}}};
  const std::vector<PageChange> whole = {{0, Event::Edited, "whole.md", {}},
                                         {1, Event::Edited, "whole.md", {}}};
  EXPECT_EQ(in_words(recent_changes(histories_of(2, {part, whole}), 100)),
            (Words{"0 分割 0 part.md", "0 更新 1 whole.md", "1 更新 1 whole.md"}));
}

TEST(RecentChanges, OfOneCommitAreOneAndKeepTheNameOfTheDocument) {
  const Histories histories = histories_of(2, {{{0, Event::Edited, "a.md", {}},
                                                {0, Event::Joined, {}, "gone.md"},
                                                {1, Event::Joined, {}, "old.md"}}});
  EXPECT_EQ(in_words(recent_changes(histories, 100)), (Words{"0 統合 0 a.md", "1 統合 0 old.md"}));
}

TEST(FirstCommit, IsThatOfTheBranchAndNotOfWhatWasMerged) {
  std::vector<source::Commit> commits = commits_of(4);
  commits[0].steps = {{2, {}}, {1, {}}};
  commits[1].steps = {{source::kNoCommit, {}}};
  Histories histories = histories_of(commits, {});
  EXPECT_EQ(first_commit(histories), commits[3].id);
  histories.extent = Extent::Partial;
  EXPECT_FALSE(first_commit(histories));
}

}  // namespace
}  // namespace shirube::history
