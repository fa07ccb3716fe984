#include "check/find_copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "support/small_site.h"
#include "text/utf8.h"

namespace shirube::check {
namespace {

constexpr const char* kSite = R"([site]
title = "試し"
[forms.page]
folder = "pages"
free_sections = true
)";

std::u32string random_text(std::mt19937& random, std::size_t length) {
  std::u32string text;
  for (std::size_t i = 0; i < length; ++i) text += static_cast<char32_t>(0x4E00 + random() % 2000);
  return text;
}

std::string document(const std::u32string& text) {
  std::string out = "---\ntitle: 題\nsummary: 要約\n---\n\n## 節\n\n";
  for (const char32_t letter : text) text::append_utf8(out, letter);
  return out + "\n";
}

std::vector<std::string> copies_in(const std::map<std::string, std::string>& contents) {
  const test::SmallSite site(contents);
  Diagnostics found;
  find_copies(site.book, site.files, found);
  std::vector<std::string> pairs;
  for (const Diagnostic& one : found.list()) {
    pairs.push_back(site.files[one.span.file].path + " = " + one.args[0]);
  }
  return pairs;
}

TEST(FindCopies, FindsEveryCopyWithAFewChangesAndNothingElse) {
  std::mt19937 random(7);
  std::map<std::string, std::string> contents = {{"site.toml", kSite}};
  constexpr int kCopies = 150;
  for (int i = 0; i < kCopies; ++i) {
    std::u32string text = random_text(random, 250 + random() % 1500);
    contents["content/pages/a" + std::to_string(i) + ".md"] = document(text);
    // One letter in a hundred becomes another: about 0.9 of the shingles are in both.
    for (std::size_t k = 0; k < text.size() / 100; ++k) text[random() % text.size()] = U'変';
    contents["content/pages/b" + std::to_string(i) + ".md"] = document(text);
    contents["content/pages/c" + std::to_string(i) + ".md"] = document(random_text(random, 500));
  }
  const std::vector<std::string> pairs = copies_in(contents);
  EXPECT_EQ(pairs.size(), static_cast<std::size_t>(kCopies));
  for (int i = 0; i < kCopies; ++i) {
    const std::string name = std::to_string(i) + ".md";
    const std::string pair = "content/pages/b" + name + " = content/pages/a" + name;
    EXPECT_TRUE(std::find(pairs.begin(), pairs.end(), pair) != pairs.end()) << pair;
  }
}

TEST(FindCopies, AThousandCopiesOfOneTextAreEachToldOnce) {
  std::mt19937 random(8);
  const std::string one = document(random_text(random, 300));
  std::map<std::string, std::string> contents = {{"site.toml", kSite}};
  for (int i = 0; i < 1000; ++i) contents["content/pages/p" + std::to_string(i) + ".md"] = one;
  EXPECT_EQ(copies_in(contents).size(), 999U);
}

}  // namespace
}  // namespace shirube::check
