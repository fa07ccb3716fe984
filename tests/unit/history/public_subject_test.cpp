#include "history/public_subject.h"

#include <gtest/gtest.h>

namespace shirube::history {
namespace {

TEST(PublicSubject, KeepsWhatNamesNobody) {
  for (const char* subject :
       {"事例を追加", "case: 12 places, no names", "Merge two cases into one", "#3 を直した", ""}) {
    EXPECT_EQ(public_subject(subject), subject);
  }
}

TEST(PublicSubject, LeavesOutAddressesAndAccounts) {
  EXPECT_EQ(public_subject("直した（taro.yamada@example.lg.jp）"), "直した（…）");
  EXPECT_EQ(public_subject("o'brien@example.jp の指摘"), "… の指摘");
  EXPECT_EQ(public_subject("taro＠example.jp の指摘"), "… の指摘");
  EXPECT_EQ(public_subject("thanks @yamada-taro, done"), "thanks …, done");
  EXPECT_EQ(public_subject("@山田太郎 に確認"), "… に確認");
  EXPECT_EQ(public_subject("@"), "…");
}

TEST(PublicSubject, LeavesOutWhoseBranchItWas) {
  EXPECT_EQ(public_subject("Merge pull request #12 from yamada-taro/add-case"), "Merge #12");
  EXPECT_EQ(public_subject("Merge branch 'cases' of github.com:yamada-taro/handbook"), "Merge");
  EXPECT_EQ(public_subject("Merge branch 'taro/feature' into main"), "Merge");
  EXPECT_EQ(public_subject("Merge branches 'taro/x' and 'hanako/y'"), "Merge");
  EXPECT_EQ(public_subject("Merge tag 'v1' of host:taro/handbook"), "Merge");
  EXPECT_EQ(public_subject("Merge remote-tracking branch 'yamada/main'"), "Merge");
  EXPECT_EQ(public_subject("Merged in taro/feature (pull request #3)"), "Merge #3");
  EXPECT_EQ(public_subject("Revert \"Merge pull request #1 from taro/fix\""), "Revert \"Merge #1");
}

TEST(PublicSubject, LeavesOutTrailers) {
  EXPECT_EQ(public_subject("Signed-off-by: 山田花子"), "…");
  EXPECT_EQ(public_subject("Reviewed-by: Suzuki Ichiro"), "…");
  EXPECT_EQ(public_subject("done step-by: step"), "done step-by: step");
}

}  // namespace
}  // namespace shirube::history
