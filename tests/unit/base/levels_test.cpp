#include "base/levels.h"

#include <gtest/gtest.h>

#include "base/diagnostics.h"

namespace shirube {
namespace {

TEST(Levels, ErrorsOfTheTableCannotBeChosen) {
  EXPECT_FALSE(is_adjustable(Rule::ForbiddenUrl));
  EXPECT_FALSE(is_adjustable(Rule::NoSite));
  EXPECT_TRUE(is_adjustable(Rule::LongSentence));
  EXPECT_TRUE(is_adjustable(Rule::PrivacyPhone));  // an error of the table, but a matter of judgement
}

TEST(Levels, WeighsWhatIsThereAndWhatComes) {
  Levels levels;
  levels.choose(Rule::LongSentence, Severity::Off);
  levels.choose(Rule::StrayFile, Severity::Error);
  Diagnostics problems;
  problems.add(Rule::LongSentence, {});
  problems.add(Rule::StrayFile, {});
  EXPECT_FALSE(problems.has_errors());
  problems.weigh_by(levels);
  EXPECT_TRUE(problems.has_errors());
  EXPECT_EQ(problems.list().size(), 1U);
  Diagnostics local;
  local.add(Rule::LongSentence, {});
  problems.merge(std::move(local));
  EXPECT_EQ(problems.list().size(), 1U);
}

TEST(Levels, WhatAReviewerAnsweredStopsNothing) {
  Diagnostics problems;
  problems.add({.rule = Rule::PrivacyPhone, .span = {}, .answer = "公表された代表番号です"});
  EXPECT_FALSE(problems.has_errors());
  EXPECT_EQ(problems.list().size(), 1U);
}

}  // namespace
}  // namespace shirube
