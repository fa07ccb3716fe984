// The corpus of the fuzzer, replayed: the documents of the spec cases, hostile ones, and mutations of both.

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "fuzz/one_document.h"
#include "support/files.h"

namespace shirube::test {
namespace {

std::vector<std::string> corpus() {
  std::vector<std::string> documents;
  for (const auto& [name, text] : read_tree(SHIRUBE_ROOT "/tests/spec")) {
    const std::string fence = "```file content/";
    for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at + 1)) {
      const std::size_t begin = text.find('\n', at) + 1;
      documents.push_back(text.substr(begin, text.find("\n```", begin) + 1 - begin));
    }
  }
  for (const auto& [name, text] : read_tree(SHIRUBE_ROOT "/tests/fuzz/corpus")) documents.push_back(text);
  return documents;
}

/// Cuts, doubles and swaps pieces: cheap, but it reaches states that no author writes.
std::string mutated(std::string text, const std::vector<std::string>& others, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (int i = 0; i < 4; ++i) {
    const std::size_t at = below(text.size());
    const std::size_t length = below(std::min<std::size_t>(40, text.size() - at));
    switch (below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 2:
        text.insert(at, 1, static_cast<char>(below(256)));
        break;
      default: {
        const std::string& other = others[below(others.size())];
        text.insert(at, other.substr(below(other.size()), 60));
      }
    }
  }
  return text;
}

TEST(Fuzz, TheCorpusAndItsMutationsBecomeNoMarkup) {
  const std::vector<std::string> documents = corpus();
  ASSERT_GT(documents.size(), 50U);
  std::mt19937 random(20261121);  // the same mutations in every run
  for (const std::string& document : documents) {
    ASSERT_EQ(run_one_document(document), "") << document;
    for (int i = 0; i < 60; ++i) {
      const std::string changed = mutated(document, documents, random);
      ASSERT_EQ(run_one_document(changed), "") << changed;
    }
  }
}

}  // namespace
}  // namespace shirube::test
