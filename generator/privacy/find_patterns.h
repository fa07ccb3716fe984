// The table of patterns against one text.
// Takes a text and where it stands; gives what the table finds. Must not look beyond the text: stories, small
// numbers and answers have their own files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/patterns.h"
#include "text/pattern.h"

namespace shirube::privacy {

enum class Setting {
  Ordinary,
  Contact,   ///< a field where an office may be reached
  OnePerson  ///< the story of one person
};

struct Found {
  Rule rule;
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  std::vector<std::string> args;
};

class PatternFinder {
 public:
  explicit PatternFinder(const config::PrivacyWords& words);
  /// In the order of the text; of one rule none overlapping another. Safe to call from several threads.
  std::vector<Found> find(std::string_view text, Setting setting) const;

 private:
  struct Compiled {
    const PatternRow* row;
    text::Pattern expression;
    std::vector<text::Pattern> except;  ///< none or one
  };

  void find_row(const Compiled& compiled, std::string_view text, const text::PatternText& folded,
                std::vector<Found>& out) const;
  bool stands(const Compiled& compiled, std::string_view piece) const;
  bool is_role(std::string_view piece) const;

  std::vector<Compiled> rows_;
  std::vector<std::string> roles_;  ///< folded
};

/// The age band of a text with an age: 43歳 → 40代.
std::string age_band(std::string_view text);

}  // namespace shirube::privacy
