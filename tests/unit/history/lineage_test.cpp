#include "history/lineage.h"

#include <gtest/gtest.h>

#include "link/link_graph.h"
#include "support/past_states.h"

namespace shirube::history {
namespace {

using test::document;
using Lines = std::vector<std::string>;

std::string long_text(const std::string& subject, int first = 1, int last = 12) {
  std::string text;
  for (int i = first; i <= last; ++i) text += subject + "の第" + std::to_string(i) + "の文です。\n\n";
  return text;
}

class Lineages : public testing::Test {
 protected:
  static std::string name(const build::State& state, model::DocumentId id) {
    return state.book[id].folder + "/" + state.book[id].slug;
  }

  /// "cases/b: moved cases/a + cases/c", one line a newer document.
  Lines trace(const std::string& older, const std::string& newer) {
    constexpr const char* kWords[] = {"new", "same", "moved", "split"};
    const build::State &before = states_.at(older), &after = states_.at(newer);
    const Histories now = states_.histories(newer, after, {older});
    const Histories then = histories_at(now, *source::read_object_id(older), before.book, states_.files);
    lineage_ = trace_lineage(&states_.repository(), {before.book, states_.files, then},
                             {after.book, states_.files, now});
    gone_.clear();
    for (std::size_t i = 0; i < lineage_.now_of.size(); ++i) {
      if (!lineage_.now_of[i]) gone_.push_back(name(before, model::DocumentId{i}));
    }
    Lines lines;
    for (std::size_t i = 0; i < lineage_.descents.size(); ++i) {
      const Descent& descent = lineage_.descents[i];
      std::string line = name(after, model::DocumentId{i}) + ": " + kWords[static_cast<int>(descent.origin)];
      if (descent.before) line += " " + name(before, *descent.before);
      for (const model::DocumentId other : descent.joined) line += " + " + name(before, other);
      lines.push_back(line);
    }
    return lines;
  }

  test::PastStates states_;
  Lineage lineage_;
  Lines gone_;  ///< older documents of which nothing is left
};

TEST_F(Lineages, ADocumentThatIsRewrittenStaysItself) {
  const auto one = states_.commit({{"cases/a", document("一", "古い文")}});
  const auto two = states_.commit({{"cases/a", document("まったく別", "新しい文")}}, {one});
  EXPECT_EQ(trace(one, two), Lines{"cases/a: same cases/a"});
}

TEST_F(Lineages, FollowsADocumentThatIsRenamedAndThenRewrittenUntilNothingIsAlike) {
  const auto one = states_.commit({{"cases/a", document("一", long_text("道"))}});
  const auto two = states_.commit({{"cases/b", document("一", long_text("道"))}}, {one});
  const auto three = states_.commit({{"cases/b", document("二", long_text("川"))}}, {two});
  EXPECT_EQ(trace(one, three), Lines{"cases/b: moved cases/a"});
  EXPECT_TRUE(gone_.empty());
}

TEST_F(Lineages, NewAndWithdrawnDocumentsHaveNobody) {
  const auto one = states_.commit({{"cases/a", document("一", long_text("道"))}});
  const auto two = states_.commit({{"cases/b", document("二", long_text("川"))}}, {one});
  EXPECT_EQ(trace(one, two), Lines{"cases/b: new"});
  EXPECT_EQ(gone_, Lines{"cases/a"});
}

TEST_F(Lineages, WhatAnAliasNamesWasTakenInOnceItIsGone) {
  const auto one = states_.commit(
      {{"cases/a", document("一", long_text("道"))}, {"cases/b", document("二", long_text("川"))}});
  const auto two = states_.commit({{"cases/a", document("一", long_text("道"), "aliases: [b]\n")}}, {one});
  EXPECT_EQ(trace(one, two), Lines{"cases/a: same cases/a + cases/b"});
  EXPECT_TRUE(gone_.empty());
}

TEST_F(Lineages, ADocumentThatKeptItsNameAndTookAnotherInIsStillItself) {
  const auto one = states_.commit(
      {{"cases/a", document("一", long_text("道"))}, {"cases/b", document("二", long_text("川"))}});
  const auto two =
      states_.commit({{"pages/b", document("二", long_text("川"), "aliases: [cases/a, cases/b]\n")}}, {one});
  EXPECT_EQ(trace(one, two), Lines{"pages/b: moved cases/b + cases/a"});
  EXPECT_TRUE(gone_.empty());
}

TEST_F(Lineages, APartOfADocumentThatIsStillThereWasSplitOff) {
  const auto one = states_.commit({{"cases/a", document("一", long_text("道", 1, 40))}});
  const auto two = states_.commit({{"cases/a", document("一", long_text("道", 1, 20))},
                                   {"cases/b", document("二", long_text("道", 21, 40))}},
                                  {one});
  EXPECT_EQ(trace(one, two), (Lines{"cases/a: same cases/a", "cases/b: split cases/a"}));
}

TEST_F(Lineages, TwoDocumentsThatChangePlacesKeepTheirAddresses) {
  const auto one = states_.commit(
      {{"cases/a", document("一", long_text("道"))}, {"cases/b", document("二", long_text("川"))}});
  const auto two = states_.commit(
      {{"cases/a", document("二", long_text("川"))}, {"cases/b", document("一", long_text("道"))}}, {one});
  EXPECT_EQ(trace(one, two), (Lines{"cases/a: same cases/a", "cases/b: same cases/b"}));
}

TEST_F(Lineages, StatesThatAreNotOneAfterTheOtherAreComparedByTheirTrees) {
  const auto root = states_.commit({{"pages/x", document("元", "文")}});
  const auto one = states_.commit(
      {{"cases/a", document("一", long_text("道"))}, {"cases/c", document("三", long_text("山"))}}, {root});
  const auto two = states_.commit({{"cases/b", document("一", long_text("道"))},
                                   {"cases/d", document("四", long_text("海"), "aliases: [c]\n")}},
                                  {root});
  EXPECT_EQ(trace(one, two), (Lines{"cases/b: moved cases/a", "cases/d: moved cases/c"}));
}

TEST_F(Lineages, AnEditionWithADamagedPastDoesNotTakeTheHistoryOfToday) {
  const auto one = states_.commit({{"cases/a", document("一", "文")}});
  const std::string person = "役場 <office@example.lg.jp> 1600000000 +0900";
  const auto damaged = states_.git().object("commit", "tree " + states_.git().tree_of(one) + "\nparent " +
                                                          std::string(40, '1') + "\nauthor " + person +
                                                          "\ncommitter " + person + "\n\nx\n");
  const Histories histories = states_.histories(one, states_.at(one), {damaged});
  EXPECT_EQ(histories.extent, Extent::Whole);
  EXPECT_EQ(histories.pages.size(), 1);
  EXPECT_EQ(states_.said, Lines{"history-unreadable"});
}

TEST_F(Lineages, AMisspeltAliasIsReported) {
  const auto one = states_.commit({{"cases/a", document("一", "文")}});
  const auto two = states_.commit({{"cases/b", document("一", "文", "aliases: [a, aa]\n")}}, {one});
  EXPECT_EQ(trace(one, two), Lines{"cases/b: moved cases/a"});
  EXPECT_EQ(states_.said, Lines{"unknown-alias"});
}

TEST_F(Lineages, StatesShareWhatIsTheSameAndPointToTheirOwnDeclarations) {
  const auto one = states_.commit({{"cases/a", document("一", "文")}, {"cases/b", document("二", "文")}});
  const std::string other_title = std::string(test::PastStates::kSite).replace(16, 9, "別の題");
  const auto two = states_.commit(
      {{"cases/a", document("一", "文")}, {"cases/b", document("二", "新しい文")}}, {one}, other_title);
  const build::State &before = states_.at(one), &after = states_.at(two);
  EXPECT_EQ(before.book.documents.shared(0), after.book.documents.shared(0));
  EXPECT_NE(before.book.documents.shared(1), after.book.documents.shared(1));
  EXPECT_NE(before.book.config->site.title, after.book.config->site.title);
  EXPECT_EQ(before.book.documents[0].form, before.config.forms.data());
  EXPECT_EQ(after.book.documents[1].form, after.config.forms.data());
}

TEST_F(Lineages, StatesWithOtherFormsShareNothing) {
  const auto one = states_.commit({{"cases/a", document("一", "文")}});
  const auto two = states_.commit({{"cases/a", document("一", "文")}}, {one},
                                  std::string(test::PastStates::kSite) + "[forms.more]\nfolder = \"more\"\n");
  EXPECT_NE(states_.at(one).book.documents.shared(0), states_.at(two).book.documents.shared(0));
}

}  // namespace
}  // namespace shirube::history
