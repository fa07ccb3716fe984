#include "write/publish.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <tbb/parallel_for.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/failure.h"
#include "support/files.h"

namespace shirube::write {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

/// As long as it lives, a file can have this many bytes and no more.
class LargestFile {
 public:
  explicit LargestFile(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &old_);
    rlimit limit = old_;
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  LargestFile(const LargestFile&) = delete;
  LargestFile& operator=(const LargestFile&) = delete;
  ~LargestFile() {
    setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit old_ = {};
  void (*handler_)(int);
};

class Publish : public testing::Test {
 protected:
  PublishResult publish_files(const std::vector<OutputFile>& files) {
    return publish_to(folder_.path() / "public", files);
  }
  PublishResult publish_to(const fs::path& out, const std::vector<OutputFile>& files) {
    Publication publication(out, folder_.path() / "site");
    for (const OutputFile& file : files) publication.add(file);
    return publication.finish();
  }
  /// What `act` throws.
  static Failure failure_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const Failure& failure) {
      return failure;
    }
    ADD_FAILURE() << "nothing said that this cannot be done";
    return Failure(Rule::NoSite, {"", ""});
  }
  /// Everything that lies in the output, the list of what is ours and what waits as well.
  std::map<std::string, std::string> all() const { return test::read_tree(folder_.path() / "public"); }
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
  EXPECT_THROW(publish_to(site, {{"index.html", "1"}}), Failure);
  EXPECT_THROW(publish_to(site / "content" / "public", {{"index.html", "1"}}), Failure);
  EXPECT_THROW(publish_to(folder_.path(), {{"index.html", "1"}}), Failure);
}

TEST_F(Publish, PublishesNothingBeforeAllFilesAreThere) {
  publish_files({{"index.html", "1"}, {"old.html", "old"}});
  Publication publication(folder_.path() / "public", folder_.path() / "site");
  publication.add({"index.html", "2"});
  publication.add({"cases/a.html", "a"});
  EXPECT_EQ(test::read_file(out("index.html")), "1");
  EXPECT_FALSE(fs::exists(out("cases")));
  EXPECT_EQ(publication.finish().written, 2U);
  EXPECT_EQ(all(), (std::map<std::string, std::string>{{".shirube-manifest", "cases/a.html\nindex.html\n"},
                                                       {"cases/a.html", "a"},
                                                       {"index.html", "2"}}));
}

TEST_F(Publish, AFailureInTheMiddleLeavesTheOldSiteWhole) {
  publish_files({{"index.html", "1"}, {"old.html", "old"}});
  const auto before = all();
  try {
    Publication publication(folder_.path() / "public", folder_.path() / "site");
    publication.add({"index.html", "2"});
    publication.add({"cases/a.html", "a"});
    throw Failure(Rule::CannotRead, {"a later page"});
  } catch (const Failure&) {
  }
  EXPECT_EQ(all(), before);
}

TEST_F(Publish, AFileThatCannotWaitLeavesTheOldSiteWhole) {
  publish_files({{"index.html", "1"}});
  const auto before = all();
  {
    Publication publication(folder_.path() / "public", folder_.path() / "site");
    publication.add({"index.html", "2"});
    fs::remove_all(out(".shirube-new"));  // there is no place any more where the next one could wait
    const Failure failure = failure_of([&] { publication.add({"cases/a.html", "a"}); });
    EXPECT_EQ(failure.rule, Rule::CannotWrite);
    EXPECT_EQ(failure.args.front(), out("cases/a.html").string());
  }
  EXPECT_EQ(all(), before);
}

TEST_F(Publish, AFileThatDoesNotFitOnTheDiskLeavesTheOldSiteWhole) {
  publish_files({{"index.html", "1"}});
  const auto before = all();
  {
    const LargestFile limit(100);
    Publication publication(folder_.path() / "public", folder_.path() / "site");
    publication.add({"index.html", "2"});
    const Failure failure = failure_of([&] { publication.add({"cases/a.html", std::string(1000, 'a')}); });
    EXPECT_EQ(failure.rule, Rule::CannotWrite);
    EXPECT_EQ(failure.args.front(), out("cases/a.html").string());
  }
  EXPECT_EQ(all(), before);
}

TEST_F(Publish, AFirstRunThatFailsLeavesAFolderForTheNext) {
  {
    Publication publication(folder_.path() / "public", folder_.path() / "site");
    publication.add({"index.html", "1"});
  }
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(publish_files({{"index.html", "1"}}).written, 1U);
}

TEST_F(Publish, RefusesTwoFilesOfOnePath) {
  publish_files({{"index.html", "1"}});
  const auto before = all();
  try {
    publish_files({{"index.html", "2"}, {"assets/paper.css", "a"}, {"assets/paper.css", "b"}});
    FAIL() << "one of the two was lost";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.rule, Rule::OutputClash);
    EXPECT_EQ(failure.args.front(), "assets/paper.css");
  }
  EXPECT_EQ(all(), before);
}

TEST_F(Publish, TakesFilesFromSeveralThreads) {
  constexpr std::size_t kFiles = 300;
  Publication publication(folder_.path() / "public", folder_.path() / "site");
  tbb::parallel_for(std::size_t{0}, kFiles, [&](std::size_t i) {
    publication.add({"cases/" + std::to_string(i) + ".html", std::to_string(i)});
  });
  EXPECT_EQ(publication.finish().written, kFiles);
  for (std::size_t i = 0; i < kFiles; ++i) {
    EXPECT_EQ(test::read_file(out("cases/" + std::to_string(i) + ".html")), std::to_string(i));
  }
}

TEST_F(Publish, CleansUpAfterARunThatWasInterrupted) {
  publish_files({{"index.html", "1"}});
  test::write_file(out(".shirube-manifest"), ".shirube-new\nindex.html\n");
  test::write_file(out(".shirube-new/0123abcd-1f"), "half");
  EXPECT_EQ(publish_files({{"index.html", "1"}}).unchanged, 1U);
  EXPECT_EQ(all(),
            (std::map<std::string, std::string>{{".shirube-manifest", "index.html\n"}, {"index.html", "1"}}));
}

TEST_F(Publish, WhatLiesWhereItsFilesWaitIsNotDeletedWhenItIsOfOthers) {
  publish_files({{"index.html", "1"}});
  test::write_file(out(".shirube-new/0123abcd-1f"), "mine");
  EXPECT_THROW(publish_files({{"index.html", "2"}}), Failure);
  EXPECT_EQ(test::read_file(out(".shirube-new/0123abcd-1f")), "mine");
  EXPECT_EQ(test::read_file(out("index.html")), "1");
  test::write_file(out(".shirube-manifest"), ".shirube-new\nindex.html\n");
  test::write_file(out(".shirube-new/note.txt"), "mine");
  publish_files({{"index.html", "2"}});
  EXPECT_EQ(test::read_file(out(".shirube-new/note.txt")), "mine");
}

TEST_F(Publish, KeepsWhatItIsToldToKeepAsItWas) {
  publish_files({{"index.html", "1"}, {"editions/a/index.html", "a"}, {"editions/b/index.html", "b"}});
  {
    Publication publication(folder_.path() / "public", folder_.path() / "site");
    publication.add({"index.html", "2"});
    EXPECT_TRUE(publication.keep("editions/a/"));
    EXPECT_FALSE(publication.keep("editions/c/"));
    EXPECT_EQ(publication.finish().removed, 1U);
  }
  EXPECT_EQ(test::read_file(out("editions/a/index.html")), "a");
  EXPECT_FALSE(fs::exists(out("editions/b")));
  publish_files({{"index.html", "2"}});
  EXPECT_FALSE(fs::exists(out("editions"))) << "it is still known as ours";
}

TEST_F(Publish, DoesNotWaitBehindALink) {
  publish_files({{"index.html", "1"}});
  fs::create_directories(folder_.path() / "elsewhere");
  fs::create_directory_symlink(folder_.path() / "elsewhere", out(".shirube-new"));
  test::write_file(out(".shirube-manifest"), ".shirube-new\nindex.html\n");
  EXPECT_THROW(publish_files({{"index.html", "2"}}), Failure);
  EXPECT_TRUE(fs::is_empty(folder_.path() / "elsewhere"));
}

TEST_F(Publish, AMoveThatFailsForgetsNoFile) {
  publish_files({{"a.html", "1"}, {"old.html", "old"}});
  {
    Publication publication(folder_.path() / "public", folder_.path() / "site");
    publication.add({"a.html", "2"});
    publication.add({"b.html", "2"});
    for (const auto& [path, bytes] : all()) {  // the second is lost before it is moved
      if (path.starts_with(".shirube-new/") && path.ends_with("-2")) fs::remove(out(path));
    }
    EXPECT_EQ(failure_of([&] { publication.finish(); }).rule, Rule::PublishedInPart);
  }
  EXPECT_EQ(test::read_file(out("a.html")), "2");
  EXPECT_EQ(test::read_file(out(".shirube-manifest")), "a.html\nb.html\nold.html\n");
  EXPECT_FALSE(fs::exists(out(".shirube-new")));
  EXPECT_EQ(publish_files({{"a.html", "2"}, {"b.html", "2"}}).written, 1U);
}

TEST_F(Publish, AFirstMoveThatFailsChangesNothing) {
  publish_files({{"a.html", "1"}});
  Publication publication(folder_.path() / "public", folder_.path() / "site");
  publication.add({"a.html", "2"});
  for (const auto& [path, bytes] : all()) {
    if (path.starts_with(".shirube-new/")) fs::remove(out(path));
  }
  EXPECT_EQ(failure_of([&] { publication.finish(); }).rule, Rule::CannotWrite);
  EXPECT_EQ(test::read_file(out("a.html")), "1");
}

TEST_F(Publish, AFolderWhereTheListIsWrittenIsNotRemoved) {
  publish_files({{"index.html", "1"}});
  fs::create_directory(out(".shirube-manifest.shirube-new"));
  EXPECT_THROW(publish_files({{"index.html", "2"}}), Failure);
  EXPECT_TRUE(fs::exists(out(".shirube-manifest.shirube-new")));
  EXPECT_EQ(test::read_file(out("index.html")), "1");
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
