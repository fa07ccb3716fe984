#include "check/shingles.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8.h"

namespace shirube::check {
namespace {

/// Kanji in no order: texts that have nothing in common but by chance.
std::string random_text(std::mt19937& random, std::size_t length) {
  constexpr std::uint32_t kFirst = 0x4E00;
  constexpr std::uint32_t kCount = 2000;
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    text::append_utf8(text, static_cast<char32_t>(kFirst + random() % kCount));
  }
  return text;
}

TEST(Shingles, AreRunsOfCharactersEachOnce) {
  EXPECT_EQ(shingles_of("一二三四五六").size(), 2U);
  EXPECT_EQ(shingles_of("ああああああああ").size(), 1U);
  EXPECT_TRUE(shingles_of("一二三四").empty());
  EXPECT_EQ(shingles_of("一二三四五"), shingles_of("一二三四五"));
}

TEST(Shingles, ResembleByTheShareOfBoth) {
  const Shingles a = shingles_of("一二三四五六七");  // three
  const Shingles b = shingles_of("二三四五六七八");  // two of them, and another
  EXPECT_DOUBLE_EQ(resemblance(a, b), 0.5);
  EXPECT_DOUBLE_EQ(resemblance(a, a), 1);
  EXPECT_DOUBLE_EQ(resemblance(a, shingles_of("いろはにほへと")), 0);
  EXPECT_DOUBLE_EQ(resemblance({}, {}), 0);
}

TEST(Sketch, EstimatesTheResemblance) {
  std::mt19937 random(1);
  double error = 0;
  constexpr int kTexts = 200;
  for (int i = 0; i < kTexts; ++i) {
    const std::string common = random_text(random, 300 + random() % 1000);
    const std::string a = common + random_text(random, random() % 500);
    const std::string b = common + random_text(random, random() % 500);
    const double off = estimate(sketch_of(a), sketch_of(b)) - resemblance(shingles_of(a), shingles_of(b));
    EXPECT_LT(off, 0.25);
    EXPECT_GT(off, -0.25);
    error += off;
  }
  EXPECT_LT(error / kTexts, 0.02);  // not more on one side than on the other
  EXPECT_GT(error / kTexts, -0.02);
}

TEST(Sketch, OfFewShinglesFillsEveryPart) {
  const Sketch few = sketch_of("一二三四五六七八");
  EXPECT_DOUBLE_EQ(estimate(few, few), 1);
  EXPECT_LT(estimate(few, sketch_of("いろはにほへとち")), 0.1);
}

}  // namespace
}  // namespace shirube::check
