// The literate cases in tests/spec: prose explains a rule, fenced blocks are files and what is expected of
// them.
//
// A level-1 heading opens a file of cases; `file` blocks before the first `##` belong to every case. Below a
// `##`:
//   ```file PATH     a file of the site (it replaces a shared one)
//   ```diagnostics   what `check` prints; without such a block it must print nothing
//   ```html PAGE     lines that stand in the page one after another
//   ```absent PAGE   lines none of which may stand in the page

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <vector>

#include "build/build.h"
#include "report/report.h"
#include "support/files.h"

namespace shirube::test {
namespace {

namespace fs = std::filesystem;

struct Block {
  std::string kind;
  std::string path;
  std::string text;
  int line = 0;
};

struct Case {
  std::string name;
  int line = 0;
  std::vector<Block> blocks;
};

std::vector<Case> read_cases(const fs::path& path) {
  std::vector<Case> cases(1);
  std::istringstream lines(read_file(path));
  std::string fence;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!fence.empty()) {
      if (line == fence) {
        fence.clear();
      } else {
        cases.back().blocks.back().text += line + "\n";
      }
    } else if (line.starts_with("```")) {
      fence = line.substr(0, line.find_first_not_of('`'));
      std::istringstream words(line.substr(fence.size()));
      Block block;
      words >> block.kind >> block.path;
      block.line = number;
      cases.back().blocks.push_back(block);
    } else if (line.starts_with("## ")) {
      cases.push_back({line.substr(3), number, {}});
    }
  }
  return cases;
}

std::string squeezed(const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin != std::string::npos) out += line.substr(begin) + "\n";
  }
  return out;
}

class SpecTest : public testing::Test {
 public:
  SpecTest(std::vector<Block> shared, Case spec, fs::path path)
      : shared_(std::move(shared)), spec_(std::move(spec)), path_(std::move(path)) {}

  void TestBody() override {
    const TemporaryFolder folder;
    for (const Block& block : shared_) place(block, folder.path());
    for (const Block& block : spec_.blocks) place(block, folder.path());
    build::BuildOptions options;
    options.site = folder.path();
    options.out = folder.path() / "public";
    const build::BuildResult result = build::build(options, nullptr);
    check_diagnostics(report::format_diagnostics(result.diagnostics, result.files, Language::Japanese,
                                                 report::Format::Text));
    for (const Block& block : spec_.blocks) check_page(block, options.out);
  }

 private:
  static void place(const Block& block, const fs::path& root) {
    if (block.kind == "file") write_file(root / block.path, block.text);
  }

  void check_diagnostics(const std::string& actual) {
    std::string expected;
    for (Block& block : spec_.blocks) {
      if (block.kind == "diagnostics") expected += block.text;
    }
    if (updates_goldens() && expected != actual) return rewrite_diagnostics(actual);
    EXPECT_EQ(expected, actual) << path_ << ":" << spec_.line;
  }

  /// Replaces the text of the case's diagnostics block in the spec file itself; the author reviews the diff.
  void rewrite_diagnostics(const std::string& actual) {
    std::istringstream lines(read_file(path_));
    std::string out;
    std::string fence;
    bool ours = false;
    for (std::string line; std::getline(lines, line);) {
      const bool closes = !fence.empty() && line == fence;
      if (fence.empty() && line.starts_with("## ")) ours = line.substr(3) == spec_.name;
      const bool replaced = ours && !closes && in_diagnostics_;
      if (!replaced) out += line + "\n";
      if (fence.empty() && line.starts_with("```")) {
        fence = line.substr(0, line.find_first_not_of('`'));
        in_diagnostics_ = line == fence + "diagnostics";
        if (ours && in_diagnostics_) out += actual;
      } else if (closes) {
        fence.clear();
        in_diagnostics_ = false;
      }
    }
    write_file(path_, out);
  }

  void check_page(const Block& block, const fs::path& out) {
    if (block.kind != "html" && block.kind != "absent") return;
    ASSERT_TRUE(fs::exists(out / block.path)) << path_ << ":" << block.line << ": no page " << block.path;
    const std::string page = squeezed(read_file(out / block.path));
    if (block.kind == "html") {
      std::string wanted = squeezed(block.text);
      wanted.pop_back();  // the fragment may end in the middle of a line
      EXPECT_NE(page.find(wanted), std::string::npos) << path_ << ":" << block.line << ": not in the page:\n"
                                                      << block.text << "\n--- the page:\n"
                                                      << main_of(page);
      return;
    }
    std::istringstream lines(block.text);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_EQ(page.find(line), std::string::npos)
          << path_ << ":" << block.line << ": must not be there: " << line;
    }
  }

  std::vector<Block> shared_;
  Case spec_;
  fs::path path_;
  bool in_diagnostics_ = false;
};

const bool kRegistered = [] {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(SHIRUBE_ROOT "/tests/spec")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    if (path.extension() != ".md") continue;
    const std::vector<Case> cases = read_cases(path);
    for (std::size_t i = 1; i < cases.size(); ++i) {
      const std::vector<Block> shared = cases[0].blocks;
      const Case& spec = cases[i];
      testing::RegisterTest(path.stem().c_str(), spec.name.c_str(), nullptr, nullptr, path.c_str(), spec.line,
                            [=]() -> testing::Test* { return new SpecTest(shared, spec, path); });
    }
  }
  return true;
}();

/// A rule without a case is a rule nobody has seen work.
TEST(Coverage, EveryRuleHasASpecCaseOrATranscript) {
  std::string all;
  for (const char* folder : {"/tests/spec", "/tests/cli", "/tests/golden/invalid"}) {
    for (const auto& [path, text] : read_tree(std::string(SHIRUBE_ROOT) + folder)) all += text;
  }
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    const RuleInfo& info = rule_info(static_cast<Rule>(i));
    EXPECT_NE(all.find("[" + std::string(info.id) + "]"), std::string::npos) << info.id;
  }
}

}  // namespace
}  // namespace shirube::test
