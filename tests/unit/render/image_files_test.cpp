#include "render/image_files.h"

#include <gtest/gtest.h>

namespace shirube::render {
namespace {

TEST(IsPortable, KnowsWhatWindowsCannotKeep) {
  for (const char* good :
       {"pages/a.png", "pages/会議 の図.png", "pages/con-1.png", "pages/console/x.png", "a.b.png"}) {
    EXPECT_TRUE(is_portable(good)) << good;
  }
  for (const char* bad : {"pages/con.png", "NUL/x.png", "pages/a:b.png", "pages/a\\b.png", "pages/a./x.png",
                          "pages/a /x.png", "pages/a\nb.png", "pages/a\u202Eb.png", "pages/a.html/x.png",
                          "editions/2025/x.png", "pages/a\"b.png", "pages/Lpt1.tar.png"}) {
    EXPECT_FALSE(is_portable(bad)) << bad;
  }
}

TEST(NameOnDisk, IsOneForWhatADiskMayTakeForOne) {
  EXPECT_EQ(name_on_disk("a/X.PNG"), name_on_disk("A/x.png"));
  EXPECT_EQ(name_on_disk("\u304C.png"), name_on_disk("\u304B\u3099.png"));
  EXPECT_NE(name_on_disk("障がい.png"), name_on_disk("障害.png"));
}

TEST(IsImage, GoesByTheBytes) {
  EXPECT_TRUE(is_image("\x89PNG\r\n\x1A\n…"));
  EXPECT_TRUE(is_image("\xFF\xD8\xFF\xE0"));
  EXPECT_TRUE(is_image("GIF89a"));
  EXPECT_TRUE(is_image("RIFF1234WEBPVP8 "));
  for (const char* other : {"", "<svg/>", "<html>", "RIFF", "RIFF1234WAVE", "GIF90a", "PNG"}) {
    EXPECT_FALSE(is_image(other)) << other;
  }
}

}  // namespace
}  // namespace shirube::render
