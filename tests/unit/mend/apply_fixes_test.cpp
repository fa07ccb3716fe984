#include "mend/apply_fixes.h"

#include <gtest/gtest.h>

#include "base/failure.h"
#include "support/files.h"

namespace shirube::mend {
namespace {

namespace fs = std::filesystem;

class ApplyFixes : public testing::Test {
 protected:
  /// A file on disk that was read as it is.
  FileId read(const std::string& path, const std::string& bytes) {
    test::write_file(folder_.path() / path, bytes);
    return files_.add(path, bytes);
  }

  void find(FileId file, std::vector<Edit> edits, Safety safety = Safety::Safe, std::string answer = {}) {
    const SourceSpan span = edits.front().span;
    diagnostics_.add({.rule = Rule::WrongLongVowel,
                      .span = {file, span.begin, span.length},
                      .fix = Fix{std::move(edits), safety},
                      .answer = std::move(answer)});
  }

  std::size_t apply() { return apply_fixes(diagnostics_, files_, folder_.path()).size(); }
  std::string now(const std::string& path) const { return test::read_file(folder_.path() / path); }

  test::TemporaryFolder folder_;
  FileTable files_;
  Diagnostics diagnostics_;
};

TEST_F(ApplyFixes, MakesAllOfAFileAtOnceAndSaysWhere) {
  const FileId file = read("content/a.md", "one\ntwo\nthree\n");
  find(file, {{{file, 8, 5}, "drei"}});
  find(file, {{{file, 0, 3}, "eins"}, {{file, 4, 3}, "zwei"}});
  const std::vector<Mended> mended = apply_fixes(diagnostics_, files_, folder_.path());
  ASSERT_EQ(mended.size(), 2U);
  EXPECT_EQ(mended[0].line, 1U);
  EXPECT_EQ(mended[1].line, 3U);
  EXPECT_EQ(mended[1].path, "content/a.md");
  EXPECT_EQ(now("content/a.md"), "eins\nzwei\ndrei\n");
}

TEST_F(ApplyFixes, OfTwoThatOverlapMakesTheFirst) {
  const FileId file = read("content/a.md", "abcdef");
  find(file, {{{file, 2, 3}, "X"}});
  find(file, {{{file, 0, 3}, "Y"}});
  find(file, {{{file, 1, 1}, ""}, {{file, 5, 1}, "Z"}});
  EXPECT_EQ(apply(), 1U);
  EXPECT_EQ(now("content/a.md"), "Ydef");
}

TEST_F(ApplyFixes, OfTwoInsertionsAtOnePlaceMakesOne) {
  const FileId file = read("content/a.md", "ab");
  find(file, {{{file, 1, 0}, "1"}});
  find(file, {{{file, 1, 0}, "2"}});
  EXPECT_EQ(apply(), 1U);
  EXPECT_EQ(now("content/a.md"), "a1b");
}

TEST_F(ApplyFixes, LeavesWhatIsAskedFirstAndWhatAReviewerAnswered) {
  const FileId file = read("content/a.md", "abc");
  find(file, {{{file, 0, 1}, "X"}}, Safety::AskFirst);
  find(file, {{{file, 1, 1}, "X"}}, Safety::Safe, "as the source has it");
  EXPECT_EQ(apply(), 0U);
  EXPECT_EQ(now("content/a.md"), "abc");
}

TEST_F(ApplyFixes, WritesNothingWhenAFileIsNotWhatWasRead) {
  const FileId first = read("content/a.md", "abc");
  const FileId second = read("content/b.md", "abc");
  find(first, {{{first, 0, 1}, "X"}});
  find(second, {{{second, 0, 1}, "X"}});
  test::write_file(folder_.path() / "content/b.md", "abd");
  EXPECT_THROW(apply(), Failure);
  EXPECT_EQ(now("content/a.md"), "abc");
  EXPECT_EQ(now("content/b.md"), "abd");
}

TEST_F(ApplyFixes, NeverLeavesTheSite) {
  test::write_file(folder_.path() / "outside/a.md", "abc");
  fs::create_directories(folder_.path() / "site");
  fs::create_directory_symlink("../outside", folder_.path() / "site/content");
  for (const char* path : {"content/a.md", "../outside/a.md", "nowhere/a.md"}) {
    const FileId file = files_.add(path, "abc");
    find(file, {{{file, 0, 1}, "X"}});
  }
  EXPECT_TRUE(apply_fixes(diagnostics_, files_, folder_.path() / "site").empty());
  EXPECT_EQ(now("outside/a.md"), "abc");
}

TEST_F(ApplyFixes, AnEditBehindTheEndIsNone) {
  const FileId file = read("content/a.md", "abc");
  find(file, {{{file, 2, 5}, "X"}});
  EXPECT_EQ(apply(), 0U);
}

}  // namespace
}  // namespace shirube::mend
