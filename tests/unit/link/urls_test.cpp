#include "link/urls.h"

#include <gtest/gtest.h>

#include "base/site_path.h"

namespace shirube::link {
namespace {

TEST(RelativeUrl, ClimbsOnlyAsFarAsNeeded) {
  EXPECT_EQ(relative_url("index.html", "cases/a.html"), "cases/a.html");
  EXPECT_EQ(relative_url("cases/a.html", "cases/b.html"), "b.html");
  EXPECT_EQ(relative_url("cases/a.html", "index.html"), "../index.html");
  EXPECT_EQ(relative_url("cases/a.html", "assets/x.css"), "../assets/x.css");
}

TEST(RelativeUrl, EncodesWhatIsNotPlain) {
  EXPECT_EQ(relative_url("index.html", "cases/images/図 1.png"), "cases/images/%E5%9B%B3%201.png");
}

TEST(ClassifyTarget, LetsOnlyKnownSchemesOut) {
  for (const char* good : {"https://example.jp/", "HTTP://example.jp", "mailto:office@example.jp"}) {
    EXPECT_EQ(classify_target(good), TargetKind::External) << good;
  }
  for (const char* inside : {"a.md", "../pages/b.md#節", "#節", "", "a/b:c.md", "?x:y"}) {
    EXPECT_EQ(classify_target(inside), TargetKind::Relative) << inside;
  }
  for (const char* bad :
       {"javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\nscript:x", "\x01javascript:x",
        "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.jp/x", "/etc/passwd",
        "\\\\server\\share", "https:evil", "blob:x", "ftp://example.jp", "https://example.jp@evil.example/",
        "http://a:b@evil.example", "https://example.jp@evil.example?x"}) {
    EXPECT_EQ(classify_target(bad), TargetKind::Forbidden) << bad;
  }
}

TEST(EncodeExternal, LeavesNothingThatEndsAnAttribute) {
  EXPECT_EQ(encode_external("https://example.jp/\"><script>"), "https://example.jp/%22%3E%3Cscript%3E");
  EXPECT_EQ(encode_external("https://example.jp/日本?q=%20&x=1"),
            "https://example.jp/%E6%97%A5%E6%9C%AC?q=%20&x=1");
}

TEST(ResolvePath, StaysInsideTheRoot) {
  EXPECT_EQ(resolve_path("content/cases/a.md", "b.md"), "content/cases/b.md");
  EXPECT_EQ(resolve_path("content/cases/a.md", "../pages/./c.md"), "content/pages/c.md");
  EXPECT_EQ(resolve_path("content/cases/a.md", "../../../etc/passwd"), std::nullopt);
}

TEST(DecodePercent, KeepsMalformedSequences) {
  EXPECT_EQ(decode_percent("%E7%AF%80"), "節");
  EXPECT_EQ(decode_percent("100%"), "100%");
  EXPECT_EQ(decode_percent("%zz%4"), "%zz%4");
}

}  // namespace
}  // namespace shirube::link
