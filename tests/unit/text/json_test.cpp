#include "text/json.h"

#include <gtest/gtest.h>

namespace shirube::text {
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

}  // namespace
}  // namespace shirube::text
