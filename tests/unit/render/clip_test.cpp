#include "render/clip.h"

#include <gtest/gtest.h>

namespace shirube::render {
namespace {

TEST(Clipped, CountsCharactersAndKeepsWhatFits) {
  EXPECT_EQ(clipped("一二三", 3), "一二三");
  EXPECT_EQ(clipped("一二三", 2), "一二…");
}

}  // namespace
}  // namespace shirube::render
