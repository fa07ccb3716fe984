#include "changes/word_diff.h"

#include <gtest/gtest.h>

#include <random>

#include "changes/shortest_edit.h"
#include "support/files.h"
#include "text/word_break.h"
#include "unit/changes/two_states.h"

namespace shirube::changes {
namespace {

std::string compared(std::string_view older, std::string_view newer) {
  Budget budget(kStepLimit);
  return told(compare_words(older, newer, budget));
}

std::string side(const Runs& runs, Edit edit) {
  std::string text;
  for (const Run& run : runs) {
    if (run.edit == Edit::Same || run.edit == edit) text += run.text;
  }
  return text;
}

TEST(WordDiff, WordsAreNotCut) {
  EXPECT_EQ(compared("人口は980,219人です。", "人口は984,210人です。"),
            "人口は[-980,219-][+984,210+]人です。");
  EXPECT_EQ(compared("サポーターの会議", "サポートの会議"), "[-サポーター-][+サポート+]の会議");
}

TEST(WordDiff, WhatIsLeftBetweenTwoChangesIsNoConfetti) {
  EXPECT_EQ(compared("関係者の協議を行い、結果を市民に伝えました。",
                     "担当課の研修を始め、結果を市民に伝えました。"),
            "[-関係者の協議を行い-][+担当課の研修を始め+]、結果を市民に伝えました。");
}

TEST(WordDiff, FarApartChangesStayApart) {
  const std::string text =
      compared("毎月の会議では地域の関係者が住まいについて話し合います。記録は市が作ります。",
               "毎週の会議では地域の関係者が住まいについて話し合います。記録は県が作ります。");
  EXPECT_EQ(
      text,
      "[-毎月-][+毎週+]の会議では地域の関係者が住まいについて話し合います。記録は[-市-][+県+]が作ります。");
}

TEST(WordDiff, WhatIsOnlyNewBeginsAndEndsWithASentenceIfItCan) {
  EXPECT_EQ(compared("本文から補いました。図は残りません。",
                     "本文から補いました。線は書き添えました。図は残りません。"),
            "本文から補いました。[+線は書き添えました。+]図は残りません。");
  EXPECT_EQ(compared("県は研修を、市は会議を、町は集会を開く。", "県は研修を、町は集会を開く。"),
            "県は研修を、[-市は会議を、-]町は集会を開く。");
  EXPECT_EQ(compared("始めました。", "始めました。続けました。"), "始めました。[+続けました。+]");
}

TEST(WordDiff, EmptyAndEqualTexts) {
  EXPECT_EQ(compared("", ""), "");
  EXPECT_EQ(compared("文", ""), "[-文-]");
  EXPECT_EQ(compared("", "文"), "[+文+]");
  EXPECT_EQ(compared("文です。", "文です。"), "文です。");
}

TEST(WordDiff, WithoutStepsATextIsGoneAndNewButForItsEnds) {
  Budget budget(3);
  EXPECT_EQ(
      told(compare_words("甲は会議を開き、乙は研修を行う。", "甲は集会を催し、丙は研修を止める。", budget)),
      "甲は[-会議を開き、乙は研修を行う-][+集会を催し、丙は研修を止める+]。");
}

/// Pieces of the handbook itself.
std::vector<std::string> content_texts() {
  std::vector<std::string> texts;
  for (const auto& [path, bytes] : test::read_tree(std::string(SHIRUBE_ROOT) + "/content/cases")) {
    for (std::size_t at = 0; at + 900 < bytes.size() && at < 9000; at += 900) {
      std::size_t from = at, to = at + 900;
      while ((static_cast<unsigned char>(bytes[from]) & 0xC0U) == 0x80U) ++from;
      while ((static_cast<unsigned char>(bytes[to]) & 0xC0U) == 0x80U) ++to;
      texts.push_back(bytes.substr(from, to - from));
    }
  }
  return texts;
}

/// `text` with some of its words dropped, doubled or put in another place.
std::string edited(const std::string& text, std::mt19937& random) {
  std::string out;
  const auto words = text::words_of(text);
  const auto pick = [&](std::size_t below) { return random() % below; };
  const std::size_t often = 2 + pick(30);
  for (const std::string_view word : words) {
    const std::size_t what = pick(often);
    if (what != 0) out += word;
    if (what == 1) out += words[pick(words.size())];
  }
  return out;
}

TEST(WordDiff, GivesBothTextsBackWhateverWasEdited) {
  std::mt19937 random(20261121);
  const std::vector<std::string> texts = content_texts();
  ASSERT_GT(texts.size(), 100U);
  for (const std::string& text : texts) {
    const std::string newer = edited(text, random);
    Budget budget(kStepLimit);
    const Runs runs = compare_words(text, newer, budget);
    EXPECT_EQ(side(runs, Edit::New), newer);
    EXPECT_EQ(side(runs, Edit::Gone), text);
    for (std::size_t i = 1; i < runs.size(); ++i) {
      EXPECT_TRUE(runs[i].edit != runs[i - 1].edit &&
                  !(runs[i - 1].edit == Edit::New && runs[i].edit == Edit::Gone));
    }
  }
}

/// The length of the longest common subsequence, the plain way (Wagner & Fischer 1974).
std::size_t longest_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::uint32_t one : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = one == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

TEST(ShortestEdit, LeavesNothingInCommonOut) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto sequence = [&] {
      std::vector<std::uint32_t> numbers(random() % 24);
      for (std::uint32_t& number : numbers) number = static_cast<std::uint32_t>(random() % 4);
      return numbers;
    };
    const auto a = sequence(), b = sequence();
    Budget budget(kStepLimit);
    std::size_t common = 0, older = 0, newer = 0;
    for (const Match& match : common_runs(a, b, budget)) {
      ASSERT_GE(match.older, older);
      ASSERT_GE(match.newer, newer);
      for (std::size_t i = 0; i < match.length; ++i) ASSERT_EQ(a[match.older + i], b[match.newer + i]);
      older = match.older + match.length;
      newer = match.newer + match.length;
      common += match.length;
    }
    EXPECT_EQ(common, longest_common(a, b)) << "round " << round;
  }
}

TEST(ShortestEdit, StopsWhenItsStepsAreSpent) {
  std::vector<std::uint32_t> a(400'000), b(400'000);
  for (std::size_t i = 0; i < a.size(); ++i) {
    a[i] = static_cast<std::uint32_t>(i * 7919 % 1013);
    b[i] = static_cast<std::uint32_t>(i * 10'473 % 1009);
  }
  Budget budget(1'000'000);
  common_runs(a, b, budget);
  EXPECT_LE(budget.left(), 1'000'000U);
  std::size_t left = 5;
  Budget none(left);
  EXPECT_TRUE(common_runs(std::span(a).subspan(1, 50), std::span(b).subspan(1, 50), none).empty());
}

}  // namespace
}  // namespace shirube::changes
