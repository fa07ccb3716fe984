#include "render/json.h"

#include <gtest/gtest.h>

#include "render/clip.h"

namespace shirube::render {
namespace {

TEST(JsonString, EscapesWhateverCouldEndAStringALineOrAScript) {
  EXPECT_EQ(json_string("あ\"\\</script>\n\t"), "\"あ\\\"\\\\\\u003c/script>\\u000a\\u0009\"");
  EXPECT_EQ(json_string("a\u2028b\u2029"), "\"a\\u2028b\\u2029\"");
  EXPECT_EQ(json_string("\u2027\u202A"), "\"\u2027\u202A\"");
}

TEST(JsonList, JoinsParts) {
  EXPECT_EQ(json_list({}), "[]");
  EXPECT_EQ(json_list({"1", json_string("a")}), "[1,\"a\"]");
}

TEST(Clipped, CountsCharactersAndKeepsWhatFits) {
  EXPECT_EQ(clipped("一二三", 3), "一二三");
  EXPECT_EQ(clipped("一二三", 2), "一二…");
}

}  // namespace
}  // namespace shirube::render
