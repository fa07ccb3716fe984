#include "write/folder_lock.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/failure.h"
#include "support/files.h"
#include "write/publish.h"

namespace shirube::write {
namespace {

namespace fs = std::filesystem;

class PublishLock : public testing::Test {
 protected:
  /// What keeps a publication from beginning.
  std::optional<Rule> refusal() const {
    try {
      const Publication publication(out_, site_);
    } catch (const Failure& failure) {
      return failure.rule;
    }
    return std::nullopt;
  }
  void publish(const OutputFile& file) const {
    Publication publication(out_, site_);
    publication.add(file);
    publication.finish();
  }
  std::map<std::string, std::string> all() const { return test::read_tree(out_); }

  test::TemporaryFolder folder_;
  fs::path out_ = folder_.path() / "public";
  fs::path site_ = folder_.path() / "site";
};

TEST_F(PublishLock, ASecondRunIsRefusedUntilTheFirstHasFinished) {
  {
    Publication first(out_, site_);
    EXPECT_EQ(refusal(), Rule::OutputBusy);  // before the first file
    first.add({"index.html", "first"});
    EXPECT_EQ(refusal(), Rule::OutputBusy);  // while one waits
    EXPECT_EQ(first.finish().written, 1U);
    EXPECT_EQ(refusal(), Rule::OutputBusy);
  }
  EXPECT_EQ(all(), (std::map<std::string, std::string>{{".shirube-manifest", "index.html\n"},
                                                       {"index.html", "first"}}));
  publish({"index.html", "second"});
  EXPECT_EQ(test::read_file(out_ / "index.html"), "second");
}

TEST_F(PublishLock, ARunThatGivesUpMakesWay) {
  publish({"index.html", "1"});
  {
    Publication first(out_, site_);
    first.add({"index.html", "2"});
    EXPECT_EQ(refusal(), Rule::OutputBusy);
  }
  EXPECT_EQ(refusal(), std::nullopt);
  EXPECT_EQ(test::read_file(out_ / "index.html"), "1");
}

TEST_F(PublishLock, FindsTheSameFolderBehindAnotherName) {
  publish({"index.html", "1"});
  fs::create_directory_symlink(out_, folder_.path() / "link");
  const Publication first(out_, site_);
  EXPECT_THROW(Publication(folder_.path() / "link", site_), Failure);
  EXPECT_NO_THROW(Publication(folder_.path() / "other", site_));
}

TEST_F(PublishLock, LeavesNothingInTheFolder) {
  fs::create_directory(out_);
  const FolderLock lock(out_);
  EXPECT_TRUE(fs::is_empty(out_));
}

TEST_F(PublishLock, AProcessThatWasKilledBlocksNobody) {
  publish({"index.html", "1"});
  int ready[2];
  ASSERT_EQ(pipe(ready), 0);
  const pid_t child = fork();
  if (child == 0) {
    Publication publication(out_, site_);
    publication.add({"index.html", "half"});
    if (::write(ready[1], "!", 1) == 1) pause();
    _exit(1);
  }
  char answer = 0;
  ASSERT_EQ(read(ready[0], &answer, 1), 1);
  EXPECT_EQ(refusal(), Rule::OutputBusy);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(fs::exists(out_ / ".shirube-new"));  // nobody could clean up
  publish({"index.html", "2"});
  EXPECT_EQ(all(),
            (std::map<std::string, std::string>{{".shirube-manifest", "index.html\n"}, {"index.html", "2"}}));
  close(ready[0]);
  close(ready[1]);
}

}  // namespace
}  // namespace shirube::write
