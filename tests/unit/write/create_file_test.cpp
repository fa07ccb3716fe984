#include "write/create_file.h"

#include <gtest/gtest.h>

#include "base/failure.h"
#include "support/files.h"

namespace shirube::write {
namespace {

TEST(CreateFile, MakesTheFoldersAboveIt) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(create_file(folder.path() / "a/b/c.md", "新しい"), Created::New);
  EXPECT_EQ(test::read_tree(folder.path()), (std::map<std::string, std::string>{{"a/b/c.md", "新しい"}}));
}

TEST(CreateFile, WhatIsThereStays) {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "c.md", "前から");
  EXPECT_EQ(create_file(folder.path() / "c.md", "新しい"), Created::Exists);
  EXPECT_EQ(test::read_tree(folder.path()), (std::map<std::string, std::string>{{"c.md", "前から"}}));
}

TEST(CreateFile, ALinkThatLeadsNowhereIsThereToo) {
  const test::TemporaryFolder folder;
  std::filesystem::create_symlink("/nowhere/at-all", folder.path() / "c.md");
  EXPECT_EQ(create_file(folder.path() / "c.md", "新しい"), Created::Exists);
}

TEST(CreateFile, AFileIsNoFolder) {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "a", "");
  EXPECT_THROW(create_file(folder.path() / "a/c.md", "新しい"), Failure);
}

}  // namespace
}  // namespace shirube::write
