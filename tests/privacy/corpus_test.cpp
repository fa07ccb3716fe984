// How well private persons are found, over invented lines: precision and recall for each rule, and floors.
// The corpus was written before the patterns, and keeps what they miss.

#include "privacy/corpus.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <map>

namespace shirube::test {
namespace {

struct Score {
  int right = 0, missed = 0, wrong = 0;

  double precision() const { return right + wrong == 0 ? 1 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1 : static_cast<double>(right) / (right + missed); }
};

class Scores {
 public:
  void add(const CorpusLine& line, const std::set<std::string>& wanted, const std::set<std::string>& found) {
    for (const std::string& rule : wanted) {
      if (found.contains(rule)) {
        count(rule, &Score::right);
      } else {
        count(rule, &Score::missed);
        std::printf("  missed %s [%s] %s\n", rule.c_str(), line.where.c_str(), line.text.c_str());
      }
    }
    for (const std::string& rule : found) {
      if (wanted.contains(rule)) continue;
      count(rule, &Score::wrong);
      std::printf("  wrong  %s [%s] %s\n", rule.c_str(), line.where.c_str(), line.text.c_str());
    }
  }

  void print() const {
    for (const auto& [rule, score] : by_rule_) print(rule, score);
    print("all", all_);
  }

  const Score& all() const { return all_; }
  const std::map<std::string, Score>& by_rule() const { return by_rule_; }

 private:
  void count(const std::string& rule, int Score::*what) {
    ++(by_rule_[rule].*what);
    ++(all_.*what);
  }

  static void print(const std::string& rule, const Score& score) {
    std::printf("%-24s precision %5.1f %%  recall %5.1f %%  (%d right, %d missed, %d wrong)\n", rule.c_str(),
                100 * score.precision(), 100 * score.recall(), score.right, score.missed, score.wrong);
  }

  std::map<std::string, Score> by_rule_;
  Score all_;
};

Scores measure() {
  const config::Checking checking = real_checking();
  Scores scores;
  for (const CorpusLine& line : read_corpus("positive.tsv")) {
    scores.add(line, line.rules, found_in(line, checking));
  }
  for (const CorpusLine& line : read_corpus("negative.tsv")) scores.add(line, {}, found_in(line, checking));
  return scores;
}

TEST(Corpus, IsLargeEnoughToSaySomething) {
  EXPECT_GE(read_corpus("positive.tsv").size(), 60U);
  EXPECT_GE(read_corpus("negative.tsv").size(), 60U);
}

TEST(Corpus, HoldsItsFloors) {
  const Scores scores = measure();
  scores.print();
  EXPECT_GE(scores.all().precision(), 0.95);
  EXPECT_GE(scores.all().recall(), 0.90);
  for (const auto& [rule, score] : scores.by_rule()) {
    EXPECT_GE(score.precision(), 0.85) << rule;
    EXPECT_GE(score.recall(), 0.75) << rule;
  }
}

/// What stops a build must not be a mistake.
TEST(Corpus, NothingThatBlocksIsWrong) {
  const Scores scores = measure();
  for (const Rule blocking : {Rule::PrivacyPhone, Rule::PrivacyMail, Rule::PrivacyAddress,
                              Rule::PrivacyNumber, Rule::PrivacyBirthDate}) {
    const auto score = scores.by_rule().find(std::string(rule_info(blocking).id));
    ASSERT_NE(score, scores.by_rule().end());
    EXPECT_EQ(score->second.wrong, 0) << score->first;
  }
}

}  // namespace
}  // namespace shirube::test
