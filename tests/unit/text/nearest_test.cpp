#include "text/nearest.h"

#include <gtest/gtest.h>

#include <string>

namespace shirube::text {
namespace {

const std::vector<std::string_view> kNames = {
    "program",          "narrative",          "points",   "municipality",
    "住まいの確保支援", "ピアサポートの活用", "家族支援", "家族会"};

struct Case {
  std::string_view word;
  std::string_view name;
};

TEST(Nearest, FindsTheNearestName) {
  for (const Case& test : std::vector<Case>{
           {"program", "program"},
           {"progarm", "program"},  // neighbours swapped: one edit
           {"porgarm", "program"},
           {"Ｐｒｏｇｒａｍ", "program"},
           {"point", "points"},
           {"narative", "narrative"},
           {"municipal", "municipality"},  // contained
           {"住まいの確保", "住まいの確保支援"},
           {"すまいの確保支援", "住まいの確保支援"},
           {"ピアサポ−トの活用", "ピアサポートの活用"},
           {"家族会支援", "家族支援"},
           {"家族", "家族会"},  // contained in two: fewer letters to add
           {"xyz", ""},
           {"予算", ""},
           {"prrogarmme", ""},
           {"pgm", ""},
           {"", ""},
           {"　", ""},
           {"\xFF", ""},
           {"progr\xFFm", "program"},
       }) {
    EXPECT_EQ(nearest(test.word, kNames), test.name) << test.word;
  }
}

TEST(Nearest, TiesKeepTheOrderOfNames) {
  EXPECT_EQ(nearest("cat", {"bat", "cut", "car"}), "bat");
  EXPECT_EQ(nearest("cat", {"car", "bat"}), "car");
  EXPECT_EQ(nearest("abcd", {"xabcd", "abcdx"}), "xabcd");
}

TEST(Nearest, NearIsAThirdOfTheLongerLength) {
  EXPECT_EQ(nearest("abcdefxyz", {"abcdefghi"}), "abcdefghi");  // 3 of 9
  EXPECT_EQ(nearest("abcdewxyz", {"abcdefghi"}), "");           // 4 of 9
  EXPECT_EQ(nearest("ab", {"ax"}), "ax");                       // at least 1
  EXPECT_EQ(nearest("a", {"x"}), "");                           // all of it differs
  EXPECT_EQ(nearest("ab", {"ba"}), "ba");
  EXPECT_EQ(nearest("ca", {"abc"}), "");  // optimal string alignment: 3, not 2
}

TEST(Nearest, NoNamesOrEmptyNames) {
  EXPECT_EQ(nearest("program", {}), "");
  EXPECT_EQ(nearest("program", {"", "　"}), "");
}

TEST(Nearest, LongTextsAreNotCompared) {
  const std::string longest(256, 'a');
  const std::string longer(257, 'a');
  const std::string hostile(1'000'000, 'a');
  EXPECT_EQ(nearest(longest, {longest}), longest);
  EXPECT_EQ(nearest(longer, {longer}), "");
  EXPECT_EQ(nearest(hostile, {"a", hostile}), "");
}

}  // namespace
}  // namespace shirube::text
