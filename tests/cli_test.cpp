// The transcripts in tests/cli: the real program, its output and its exit codes.

#include <gtest/gtest.h>

#include <filesystem>

#include "support/files.h"
#include "support/transcript.h"

namespace shirube::test {
namespace {

class CliTest : public testing::Test {
 public:
  explicit CliTest(std::filesystem::path transcript) : transcript_(std::move(transcript)) {}

  void TestBody() override {
    const TemporaryFolder folder;
    const std::string actual = replay(read_file(transcript_), folder.path());
    EXPECT_EQ(expected_in(transcript_, actual), actual);
  }

 private:
  std::filesystem::path transcript_;
};

const bool kRegistered = [] {
  for (const auto& entry : std::filesystem::directory_iterator(SHIRUBE_ROOT "/tests/cli")) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() != ".txt") continue;
    testing::RegisterTest("cli", path.stem().c_str(), nullptr, nullptr, path.c_str(), 1,
                          [path]() -> testing::Test* { return new CliTest(path); });
  }
  return true;
}();

}  // namespace
}  // namespace shirube::test
