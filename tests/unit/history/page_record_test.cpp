#include "history/page_record.h"

#include <gtest/gtest.h>

namespace shirube::history {
namespace {

using std::chrono::year;

source::Commit commit_at(std::int64_t time, int offset, std::string subject = "変更") {
  source::Commit commit;
  commit.id.bytes[0] = static_cast<unsigned char>(time);
  commit.time = time;
  commit.offset = offset;
  commit.subject = std::move(subject);
  commit.mail = "taro@hoken.city.example.lg.jp";
  return commit;
}

TEST(PageRecord, CountsTheDayWhereTheChangeWasMade) {
  constexpr std::int64_t kEvening = 1'605'970'800;  // 2020-11-21 15:00 UTC
  EXPECT_EQ(date_of(commit_at(kEvening, 0)), Date(year(2020) / 11 / 21));
  EXPECT_EQ(date_of(commit_at(kEvening, 540)), Date(year(2020) / 11 / 22));
  EXPECT_EQ(date_of(commit_at(kEvening, -960)), Date(year(2020) / 11 / 20));
}

TEST(PageRecord, WritesTheTimeByTheClockOfWhoMadeTheChange) {
  constexpr std::int64_t kEvening = 1'605'970'800;  // 2020-11-21 15:00 UTC
  EXPECT_EQ(iso_time(commit_at(kEvening + 61, 0)), "2020-11-21T15:01:01+00:00");
  EXPECT_EQ(iso_time(commit_at(kEvening, 540)), "2020-11-22T00:00:00+09:00");
  EXPECT_EQ(iso_time(commit_at(kEvening, -210)), "2020-11-21T11:30:00-03:30");
  EXPECT_EQ(iso_time(commit_at(kEvening, 5)), "2020-11-21T15:05:00+00:05");
}

TEST(PageRecord, DoesNotBelieveADateThatCannotBe) {
  EXPECT_FALSE(date_of(commit_at(0, 0)));
  EXPECT_FALSE(date_of(commit_at(4'102'444'800, 0)));
  EXPECT_FALSE(date_of(commit_at(INT64_MAX, 0)));
  EXPECT_FALSE(date_of(commit_at(INT64_MIN, 0)));
  EXPECT_TRUE(date_of(commit_at(4'102'444'799, 0)));
}

Histories histories_of(std::vector<source::Commit> commits, std::vector<PageChange> changes) {
  Histories histories;
  histories.extent = Extent::Whole;
  histories.commits = std::make_shared<const std::vector<source::Commit>>(std::move(commits));
  histories.pages.push_back({std::move(changes), true});
  return histories;
}

TEST(PageRecord, TellsTheFirstDayAndTheLastRealChange) {
  Histories histories = histories_of(
      {commit_at(1'700'000'000, 540, "体裁"), commit_at(1'650'000'000, 540),
       commit_at(1'600'000'000, 540, "追加")},
      {{0, Event::Edited, "a.md", {}}, {1, Event::Moved, "a.md", "b.md"}, {2, Event::Added, "b.md", {}}});
  histories.formatting.insert(histories.commits->front().id);
  const PageRecord record = record_of(histories, 0, {});
  ASSERT_EQ(record.entries.size(), 3U);
  EXPECT_TRUE(record.entries[0].formatting);
  EXPECT_EQ(record.entries[1].from, "b.md");
  EXPECT_EQ(record.last, Date(year(2022) / 4 / 15));
  EXPECT_EQ(record.first, Date(year(2020) / 9 / 13));
  EXPECT_EQ(record.entries[0].affiliation, "");
}

TEST(PageRecord, LetsNoNameOfAFilePretend) {
  const Histories histories =
      histories_of({commit_at(1'700'000'000, 0)}, {{0, Event::Moved, "a.md", "x\x1b[31m\xff\u202ey.md"}});
  EXPECT_EQ(record_of(histories, 0, {}).entries[0].from, "x\uFFFD[31m\uFFFD\uFFFDy.md");
}

TEST(PageRecord, HasOneEntryACommit) {
  const Histories histories = histories_of(
      {commit_at(1'700'000'000, 0)}, {{0, Event::Edited, "a.md", {}}, {0, Event::Joined, "a.md", "b.md"}});
  const PageRecord record = record_of(histories, 0, {});
  ASSERT_EQ(record.entries.size(), 1U);
  EXPECT_EQ(record.entries[0].event, Event::Joined);
}

TEST(PageRecord, NamesAnOfficeThatIsDeclaredAndNobodyElse) {
  const Histories histories = histories_of({commit_at(1'700'000'000, 0)}, {{0, Event::Added, "a.md", {}}});
  const auto affiliation = [&](const std::string& domain) {
    config::History declared;
    declared.affiliations.push_back({domain, "H市"});
    return record_of(histories, 0, declared).entries[0].affiliation;
  };
  EXPECT_EQ(affiliation("city.example.lg.jp"), "H市");
  EXPECT_EQ(affiliation("hoken.city.example.lg.jp"), "H市");
  EXPECT_EQ(affiliation("@City.Example.LG.jp"), "H市");
  EXPECT_EQ(affiliation("ty.example.lg.jp"), "");
  EXPECT_EQ(affiliation("other.lg.jp"), "");
}

}  // namespace
}  // namespace shirube::history
