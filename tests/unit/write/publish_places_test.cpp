#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/failure.h"
#include "support/files.h"
#include "write/publish.h"

namespace shirube::write {
namespace {

namespace fs = std::filesystem;

constexpr uid_t kNobody = 65534;

/// Permissions do not bind root: as long as this lives, whoever is root acts as the owner of `folder` who is
/// not.
class Bound {
 public:
  explicit Bound(const fs::path& folder) {
    if (geteuid() != 0) return;
    give(folder);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) give(entry.path());
    is_other_ = seteuid(kNobody) == 0;
  }
  Bound(const Bound&) = delete;
  Bound& operator=(const Bound&) = delete;
  ~Bound() {
    if (is_other_ && seteuid(0) != 0) ADD_FAILURE() << "the rest runs as somebody else";
  }

 private:
  static void give(const fs::path& path) { EXPECT_EQ(chown(path.c_str(), kNobody, kNobody), 0); }
  bool is_other_ = false;
};

class PublishPlaces : public testing::Test {
 protected:
  PublishResult publish(const std::vector<OutputFile>& files) {
    Publication publication(out_, folder_.path() / "site");
    for (const OutputFile& file : files) publication.add(file);
    return publication.finish();
  }
  Failure failure_of(const std::vector<OutputFile>& files) {
    try {
      publish(files);
    } catch (const Failure& failure) {
      return failure;
    }
    ADD_FAILURE() << "nothing said that this cannot be done";
    return Failure(Rule::NoSite, {"", ""});
  }
  std::map<std::string, std::string> all() const { return test::read_tree(out_); }

  test::TemporaryFolder folder_;
  fs::path out_ = folder_.path() / "public";
};

TEST_F(PublishPlaces, AFolderThatCannotBeWrittenStopsItBeforeTheFirstFile) {
  publish({{"a.html", "1"}, {"cases/a.html", "1"}});
  const auto before = all();
  const Bound bound(folder_.path());
  fs::permissions(out_ / "cases", fs::perms::owner_read | fs::perms::owner_exec);
  for (const std::vector<OutputFile>& files : std::vector<std::vector<OutputFile>>{
           {{"a.html", "2"}, {"cases/a.html", "2"}},
           {{"a.html", "2"}, {"cases/a.html", "1"}, {"cases/new/b.html", "1"}},
           {{"a.html", "2"}}}) {
    const Failure failure = failure_of(files);
    EXPECT_EQ(failure.rule, Rule::CannotWrite);
    EXPECT_EQ(failure.args, (std::vector<std::string>{(out_ / "cases").string(), "@no-permission"}));
    EXPECT_EQ(all(), before);
  }
  EXPECT_EQ(publish({{"a.html", "2"}, {"cases/a.html", "1"}}).written, 1U);  // nothing changes in that folder
  fs::permissions(out_ / "cases", fs::perms::owner_all);
}

TEST_F(PublishPlaces, AFolderGivesWayToAFile) {
  publish({{"assets/x/deep/y.css", "y"}, {"assets/x/z.css", "z"}});
  const PublishResult result = publish({{"assets/x", "x"}});
  EXPECT_EQ(result.written, 1U);
  EXPECT_EQ(result.removed, 2U);
  EXPECT_EQ(all(),
            (std::map<std::string, std::string>{{".shirube-manifest", "assets/x\n"}, {"assets/x", "x"}}));
}

TEST_F(PublishPlaces, AFileGivesWayToAFolder) {
  publish({{"assets/x", "x"}});
  const PublishResult result = publish({{"assets/x/deep/y.css", "y"}});
  EXPECT_EQ(result.written, 1U);
  EXPECT_EQ(result.removed, 1U);
  EXPECT_EQ(all(), (std::map<std::string, std::string>{{".shirube-manifest", "assets/x/deep/y.css\n"},
                                                       {"assets/x/deep/y.css", "y"}}));
}

TEST_F(PublishPlaces, AFolderWithSomethingOfOthersDoesNotGiveWay) {
  publish({{"assets/x/y.css", "y"}});
  test::write_file(out_ / "assets/x/note.txt", "mine");
  const auto before = all();
  const Failure failure = failure_of({{"assets/x", "x"}});
  EXPECT_EQ(failure.rule, Rule::ForeignOutput);
  EXPECT_EQ(failure.args.back(), "assets/x/note.txt");
  EXPECT_EQ(all(), before);
  fs::remove(out_ / "assets/x/note.txt");
  fs::create_directory(out_ / "assets/x/empty");
  EXPECT_EQ(failure_of({{"assets/x", "x"}}).args.back(), "assets/x/empty");
}

TEST_F(PublishPlaces, AFileOfOthersDoesNotGiveWayToAFolder) {
  publish({{"index.html", "1"}});
  test::write_file(out_ / "cases", "mine");
  const Failure failure = failure_of({{"index.html", "2"}, {"cases/a.html", "a"}});
  EXPECT_EQ(failure.rule, Rule::ForeignOutput);
  EXPECT_EQ(failure.args.back(), "cases");
  EXPECT_EQ(test::read_file(out_ / "index.html"), "1");
}

TEST_F(PublishPlaces, OneFileCannotBeTheFolderOfAnother) {
  const Failure failure = failure_of({{"assets/x", "x"}, {"assets/x/y.css", "y"}});
  EXPECT_EQ(failure.rule, Rule::OutputClash);
  EXPECT_EQ(failure.args.front(), "assets/x");
  EXPECT_TRUE(all().empty());
}

TEST_F(PublishPlaces, RemovesNothingBehindALink) {
  publish({{"index.html", "1"}, {"cases/a.html", "a"}});
  test::write_file(folder_.path() / "elsewhere/a.html", "mine");
  fs::remove_all(out_ / "cases");
  fs::create_directory_symlink(folder_.path() / "elsewhere", out_ / "cases");
  publish({{"index.html", "1"}});
  EXPECT_EQ(test::read_file(folder_.path() / "elsewhere/a.html"), "mine");
}

TEST_F(PublishPlaces, ReadsAManifestWithTheLineEndsOfAnotherSystem) {
  publish({{"index.html", "1"}, {"old.html", "old"}});
  test::write_file(out_ / ".shirube-manifest", "index.html\r\nold.html\r\n");
  EXPECT_EQ(publish({{"index.html", "2"}}).removed, 1U);
  EXPECT_EQ(all(),
            (std::map<std::string, std::string>{{".shirube-manifest", "index.html\n"}, {"index.html", "2"}}));
}

}  // namespace
}  // namespace shirube::write
