#include "support/files.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace shirube::test {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "shirube-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::map<std::string, std::string> read_tree(const fs::path& root) {
  std::map<std::string, std::string> files;
  if (!fs::exists(root)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(root).generic_string()] = read_file(entry.path());
  }
  return files;
}

std::string main_of(const std::string& html) {
  const std::size_t open = html.find("<main");
  const std::size_t begin = html.find('\n', open);
  const std::size_t end = html.find("</main>");
  if (open == std::string::npos || end == std::string::npos) return html;
  return html.substr(begin + 1, end - begin - 1);
}

bool updates_goldens() {
  const char* wish = std::getenv("UPDATE_GOLDEN");
  return wish != nullptr && std::string(wish) == "1";
}

std::string expected_in(const fs::path& path, const std::string& actual) {
  if (updates_goldens()) write_file(path, actual);
  return fs::exists(path) ? read_file(path) : "(no such golden: " + path.string() + ")";
}

}  // namespace shirube::test
