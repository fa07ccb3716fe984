#include "parse/without_comments.h"

#include <gtest/gtest.h>

namespace shirube::parse {
namespace {

TEST(WithoutComments, TextsWithoutAnyStayAsTheyAre) {
  for (const char* text : {
           "",
           "a",
           "---\ntitle: a\n---\n\n## b\n\n- c\n",
           "---\ntitle: a\n",
           "\n## b",
           "---\r\ntitle: a\r\n---\r\n\r\nb\r\n",
           "---\ntitle: \"a # b\"\nname: 'c #d'\nurl: a#b\nnote: it's\n---\n",
           "---\na: 1\n---\n```\n<!-- shown -->\n```\n",
           "---\na: 1\n---\n~~~~\n~~~\n<!-- shown -->\n~~~~\n",
       }) {
    EXPECT_EQ(without_comments(text), text);
  }
}

TEST(WithoutComments, OfTheFrontMatter) {
  EXPECT_EQ(without_comments("---\n# all\ntitle: a # end\n  # inside\nb: [c] #d\n---\n# e\n"),
            "---\ntitle: a\nb: [c]\n---\n# e\n");
  EXPECT_EQ(without_comments("---\ntitle: it's # secret\nb: \"c\" # d\n---\n"),
            "---\ntitle: it's\nb: \"c\"\n---\n");
}

TEST(WithoutComments, OfTheBody) {
  EXPECT_EQ(without_comments("---\n---\na <!-- b --> c\n<!-- d\n## e\n-->\nf\n"), "---\n---\na  c\nf\n");
  EXPECT_EQ(without_comments("---\n---\na\n<!-- never closed\nb\n"), "---\n---\na\n");
  EXPECT_EQ(without_comments("---\n---\n<!-- ``` --> a\n<!-- ``` -->\nb\n"), "---\n---\n a\nb\n");
}

}  // namespace
}  // namespace shirube::parse
