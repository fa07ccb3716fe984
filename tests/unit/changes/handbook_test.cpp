#include <gtest/gtest.h>

#include <random>

#include "support/files.h"
#include "unit/changes/two_states.h"

namespace shirube::changes {
namespace {

/// The real handbook, without what is not read.
Files handbook() {
  Files files;
  for (auto& [path, bytes] : test::read_tree(std::string(SHIRUBE_ROOT) + "/content")) {
    files["content/" + path] = std::move(bytes);
  }
  files["site.toml"] = test::read_file(std::string(SHIRUBE_ROOT) + "/site.toml");
  return files;
}

TEST(ComparingTheHandbook, ItIsLikeItself) {
  const Files files = handbook();
  EXPECT_TRUE(TwoStates(files, files, {}, {}).compare().documents.empty());
}

/// Whether a text of the newer state is said anywhere in `parts`.
bool tells(const std::vector<PartChange>& parts, const std::string& text) {
  return std::any_of(parts.begin(), parts.end(), [&](const PartChange& part) {
    return told(part.runs).find(text) != std::string::npos || tells(part.below, text) ||
           std::any_of(part.cells.begin(), part.cells.end(), [&](const CellChange& cell) {
             return told(cell.runs).find(text) != std::string::npos;
           });
  });
}

TEST(ComparingTheHandbook, EveryNewSentenceIsFoundWhereverItStands) {
  const std::string sentence = "ここに一文を加えました。";
  const Files older = handbook();
  std::mt19937 random(19);
  Files newer = older;
  std::vector<std::string> edited;
  for (auto& [path, bytes] : newer) {
    if (!path.starts_with("content/cases/")) continue;
    // Before a full stop of the text, so that what stands around it stays what it is.
    std::vector<std::size_t> stops;
    const std::size_t body = bytes.find("\n---\n");
    for (std::size_t at = bytes.find("。\n", body); at != std::string::npos;
         at = bytes.find("。\n", at + 1)) {
      if (bytes.find("```", at) == std::string::npos) stops.push_back(at);
    }
    if (stops.empty()) continue;
    bytes.insert(stops[random() % stops.size()] + std::string("。").size(), sentence);
    edited.push_back(path);
  }
  ASSERT_GT(edited.size(), 15U);
  const TwoStates states(older, newer, {}, {});
  const Changes changes = states.compare();
  EXPECT_EQ(changes.documents.size(), edited.size());
  for (const DocumentChange& change : changes.documents) {
    EXPECT_TRUE(tells(change.parts, sentence)) << told(change.parts);
    EXPECT_EQ(change.parts.size(), 1U) << told(change.parts);
  }
}

}  // namespace
}  // namespace shirube::changes
