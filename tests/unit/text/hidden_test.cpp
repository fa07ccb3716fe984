#include "text/hidden.h"

#include <gtest/gtest.h>

namespace shirube::text {
namespace {

TEST(IsBlank, SeesWhatHasAShape) {
  for (const char* blank : {"", " ", "　\t\n", "\u200B\u2060", "\u3164", "\u2800", "\uFEFF\u00AD"}) {
    EXPECT_TRUE(is_blank(blank)) << blank;
  }
  for (const char* seen : {"a", "　題", "\u200Bー", "。", "\uFFFD"}) EXPECT_FALSE(is_blank(seen)) << seen;
}

TEST(NameOfControl, SaysWhichOrWhatItDoes) {
  EXPECT_EQ(name_of_control("a\x1B", 1), "U+001B");
  EXPECT_EQ(name_of_control("\u0085", 0), "U+0085");
  EXPECT_EQ(name_of_control("題\U000E0041", 3), "U+E0041");
  for (const char* turning : {"\u202E", "\u2066", "\u200F", "\u061C"}) {
    EXPECT_EQ(name_of_control(turning, 0), "@bidi");
  }
}

TEST(FirstControlInFile, LetsTheMarkOfAFileBeginIt) {
  EXPECT_EQ(first_control_in_file("\uFEFFa"), std::nullopt);
  EXPECT_EQ(first_control_in_file("\uFEFF\uFEFFa"), std::optional<std::size_t>(3));
  EXPECT_EQ(first_control_in_file("a\uFEFF"), std::optional<std::size_t>(1));
}

}  // namespace
}  // namespace shirube::text
