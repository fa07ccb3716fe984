#include "base/slug.h"

#include <gtest/gtest.h>

#include <string>

namespace shirube {
namespace {

TEST(Slug, TakesWhatCanStandInAnAddress) {
  for (const std::string& name :
       {std::string("a"), std::string("peer-support"), std::string("2024"), std::string("con-1"),
        std::string("com"), std::string("lpt10"), std::string(64, 'a')}) {
    EXPECT_TRUE(is_slug(name)) << name;
    EXPECT_EQ(slug_of(name), name);
  }
}

TEST(Slug, RefusesWhatCannot) {
  for (const std::string& name :
       {std::string(), std::string("-a"), std::string("A"), std::string("a b"), std::string("a/b"),
        std::string(".."), std::string("協議の場"), std::string("a_b"), std::string(65, 'a'),
        std::string("con"), std::string("nul"), std::string("com1"), std::string("lpt9")}) {
    EXPECT_FALSE(is_slug(name)) << name;
    EXPECT_TRUE(is_slug(slug_of(name))) << name;
  }
}

TEST(Slug, OfAnyNameIsShortAndLasts) {
  EXPECT_EQ(slug_of("ACT"), "act");
  EXPECT_EQ(slug_of("協議の場"), slug_of("協議の場"));
  EXPECT_NE(slug_of("協議の場"), slug_of("協議会"));
  EXPECT_EQ(slug_of("協議の場").size(), 10U);
  // Published addresses: a change of these breaks every link to a page of a name.
  EXPECT_EQ(slug_of("協議の場"), "bae67cedf2");
}

}  // namespace
}  // namespace shirube
