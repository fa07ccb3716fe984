// Git repositories made for tests.
// Takes files and messages; gives commits of a repository of its own. Must not read the configuration of
// whoever runs the test.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace shirube::test {

/// The files of one commit by path, each whole.
using Files = std::map<std::string, std::string>;

struct Commit {
  Files files;
  std::string message = "a change";
  std::vector<std::string> parents;  ///< as 40 digits
  std::int64_t time = 1'600'000'000;
  int offset = 540;  ///< minutes east of UTC
  std::string name = "役場";
  std::string mail = "office@example.lg.jp";
};

enum class Bare { No, Yes };

class GitHistory {
 public:
  explicit GitHistory(const std::filesystem::path& folder, Bare bare = Bare::Yes);
  ~GitHistory();
  GitHistory(const GitHistory&) = delete;
  GitHistory& operator=(const GitHistory&) = delete;

  /// Its name, as 40 digits. No branch moves.
  std::string commit(const Commit& commit);
  /// `name` in full, such as refs/heads/main or refs/tags/v1.
  void point(const std::string& name, const std::string& object);
  void point_head(const std::string& reference_or_commit);
  std::string blob(const std::string& bytes);
  /// An object of any kind, whatever stands in it: git refuses to make some that clones can bring.
  std::string object(const std::string& kind, const std::string& bytes);
  std::string tree_of(const std::string& commit);
  /// A tree with one entry more than `files`: a link, a submodule, whatever `mode` says.
  std::string commit_with(const Commit& commit, const std::string& path, unsigned mode,
                          const std::string& object);

 private:
  struct Entry {
    unsigned mode;
    std::string object;
  };
  std::string tree(const std::map<std::string, Entry>& entries, const std::string& folder);
  std::string write_commit(const Commit& commit, const std::map<std::string, Entry>& entries);

  void* repository_ = nullptr;
};

}  // namespace shirube::test
