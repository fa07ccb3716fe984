#include "recall/memory.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/files.h"

namespace shirube::recall {
namespace {

Memory some_memory() {
  return {42,
          {{"content/cases/a.md", {10, 20, 30, 40}, {{1, 2, 3}, {{1, 2}}}},
           {"content/cases/b.md", {11, 21, 31, 41}, {}}}};
}

class MemoryTest : public testing::Test {
 protected:
  std::filesystem::path file() const { return folder_.path() / "deep" / "documents"; }

 private:
  test::TemporaryFolder folder_;
};

TEST_F(MemoryTest, ComesBackAsItWas) {
  save_memory(some_memory(), file());
  const auto read = load_memory(file());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->world, 42U);
  ASSERT_EQ(read->documents.size(), 2U);
  EXPECT_EQ(read->documents[0].path, "content/cases/a.md");
  EXPECT_EQ(read->documents[0].stamp, (source::Stamp{10, 20, 30, 40}));
  EXPECT_EQ(read->documents[0].keys.shared, (std::vector<Key>{1, 2, 3}));
  EXPECT_EQ(read->documents[0].keys.ties.front(), std::pair(Key{1}, Key{2}));
  EXPECT_TRUE(read->documents[1].keys.shared.empty());
}

TEST_F(MemoryTest, DamageOfAnyKindIsAsGoodAsNone) {
  EXPECT_FALSE(load_memory(file()));
  save_memory(some_memory(), file());
  const std::string whole = test::read_file(file());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    test::write_file(file(), whole.substr(0, size));
    EXPECT_FALSE(load_memory(file())) << size;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    test::write_file(file(), bytes);
    EXPECT_FALSE(load_memory(file())) << at;
  }
}

TEST_F(MemoryTest, AFolderThatCannotBeIsNoProblem) {
  save_memory(some_memory(), "/proc/shirube/documents");
  EXPECT_FALSE(load_memory("/proc/shirube/documents"));
}

}  // namespace
}  // namespace shirube::recall
