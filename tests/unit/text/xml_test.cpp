#include "text/xml.h"

#include <gtest/gtest.h>

namespace shirube::text {
namespace {

TEST(EscapedXml, LetsNoSignOfMarkupThrough) {
  EXPECT_EQ(escaped_xml("a<b>&\"c'"), "a&lt;b&gt;&amp;&quot;c&#39;");
}

TEST(EscapedXml, HoldsOnlyWhatXmlCanHold) {
  EXPECT_EQ(escaped_xml("手引き\t\n𠮷"), "手引き\t\n𠮷");
  EXPECT_EQ(escaped_xml("a\x01\x1b[31mb"), "a\uFFFD\uFFFD[31mb");
  EXPECT_EQ(escaped_xml(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(escaped_xml("a\xEF\xBF\xBE\xEF\xBF\xBF"), "a\uFFFD\uFFFD");  // U+FFFE, U+FFFF
  EXPECT_EQ(escaped_xml("a\xFF\xED\xA0\x80z"), "a\uFFFD\uFFFD\uFFFD\uFFFDz");
}

}  // namespace
}  // namespace shirube::text
