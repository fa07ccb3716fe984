#include "write/publish.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/failure.h"
#include "support/files.h"

namespace shirube::write {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

class Publish : public testing::Test {
 protected:
  PublishResult publish_files(const std::vector<OutputFile>& files) {
    return publish(files, folder_.path() / "public", folder_.path() / "site");
  }
  fs::path out(const std::string& name) const { return folder_.path() / "public" / name; }

  TemporaryFolder folder_;
};

TEST_F(Publish, WritesOnlyWhatChanged) {
  const PublishResult first = publish_files({{"index.html", "1"}, {"cases/a.html", "a"}});
  EXPECT_EQ(first.written, 2U);
  const auto time = fs::last_write_time(out("index.html"));
  const PublishResult second = publish_files({{"index.html", "1"}, {"cases/a.html", "b"}});
  EXPECT_EQ(second.written, 1U);
  EXPECT_EQ(second.unchanged, 1U);
  EXPECT_EQ(fs::last_write_time(out("index.html")), time);
  EXPECT_EQ(test::read_file(out("cases/a.html")), "b");
}

TEST_F(Publish, RemovesStaleFilesAndEmptyFolders) {
  publish_files({{"index.html", "1"}, {"cases/a.html", "a"}});
  EXPECT_EQ(publish_files({{"index.html", "1"}}).removed, 1U);
  EXPECT_FALSE(fs::exists(out("cases")));
}

TEST_F(Publish, NeverTouchesFilesOfOthers) {
  publish_files({{"cases/a.html", "a"}});
  test::write_file(out("cases/note.txt"), "mine");
  publish_files({{"index.html", "1"}});
  EXPECT_EQ(test::read_file(out("cases/note.txt")), "mine");
  EXPECT_FALSE(fs::exists(out("cases/a.html")));
}

TEST_F(Publish, RefusesAFolderThatIsNotItsOwn) {
  test::write_file(out("photo.jpg"), "mine");
  EXPECT_THROW(publish_files({{"index.html", "1"}}), Failure);
  EXPECT_FALSE(fs::exists(out("index.html")));
  EXPECT_EQ(test::read_file(out("photo.jpg")), "mine");
}

TEST_F(Publish, RefusesToOverwriteAFileItDidNotWrite) {
  publish_files({{"index.html", "1"}});
  test::write_file(out("glossary.html"), "mine");
  EXPECT_THROW(publish_files({{"index.html", "2"}, {"glossary.html", "ours"}}), Failure);
  EXPECT_EQ(test::read_file(out("glossary.html")), "mine");
  EXPECT_EQ(test::read_file(out("index.html")), "1");
}

TEST_F(Publish, DoesNotFollowALinkOutOfTheOutput) {
  publish_files({{"index.html", "1"}});
  fs::create_directories(folder_.path() / "elsewhere");
  fs::create_directory_symlink(folder_.path() / "elsewhere", out("cases"));
  EXPECT_THROW(publish_files({{"index.html", "1"}, {"cases/a.html", "a"}}), Failure);
  EXPECT_TRUE(fs::is_empty(folder_.path() / "elsewhere"));
}

TEST_F(Publish, RefusesToWriteIntoTheSources) {
  const fs::path site = folder_.path() / "site";
  fs::create_directories(site / "content");
  EXPECT_THROW(publish({{"index.html", "1"}}, site, site), Failure);
  EXPECT_THROW(publish({{"index.html", "1"}}, site / "content" / "public", site), Failure);
  EXPECT_THROW(publish({{"index.html", "1"}}, folder_.path(), site), Failure);
}

TEST_F(Publish, AManifestThatWasTamperedWithDeletesNothingOutside) {
  publish_files({{"index.html", "1"}});
  test::write_file(folder_.path() / "precious.txt", "mine");
  test::write_file(out(".shirube-manifest"), "index.html\n../precious.txt\n/etc/hostname\n");
  publish_files({{"index.html", "1"}});
  EXPECT_EQ(test::read_file(folder_.path() / "precious.txt"), "mine");
}

}  // namespace
}  // namespace shirube::write
