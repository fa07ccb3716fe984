// Files for tests: temporary folders, whole trees in memory, goldens.
// Takes paths; gives strings and maps. Must not be used by the program.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace shirube::test {

/// A folder that disappears with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& bytes);

/// Every regular file below `root`, by its path relative to it.
std::map<std::string, std::string> read_tree(const std::filesystem::path& root);

/// What stands between <main> and </main>, so that goldens do not repeat the frame of every page.
std::string main_of(const std::string& html);

/// Whether UPDATE_GOLDEN=1 asks the tests to rewrite what they expect.
bool updates_goldens();

/// What is expected in the file at `path`; with UPDATE_GOLDEN=1 first writes `actual` there.
std::string expected_in(const std::filesystem::path& path, const std::string& actual);

}  // namespace shirube::test
