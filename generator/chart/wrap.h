// Filling lines with Japanese text.
// Takes a text and a width; gives lines that hold all of it and part few words. Must not change the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_matcher.h"

namespace shirube::chart {

/// The words of the handbook that should stay whole: its glossary and the names of its catalogues.
using Lexicon = text::WordMatcher;

/// One place where a line may end.
struct Joint {
  std::size_t offset = 0;  ///< bytes before it
  int width = 0;           ///< thousandths of an em before it
  int cost = 0;            ///< how much a reader would mind a break here
  bool forced = false;
  int word =
      0;  ///< width of the known word that a break here would part, with what cannot leave it; 0 for none
};

/// A text with its places, found once for all widths that are tried.
struct Breakable {
  std::string text;
  std::vector<Joint> joints;  ///< ascending; the end of the text is the last
};

/// `lexicon` may be null.
Breakable find_joints(std::string_view text, const Lexicon* lexicon);

struct Lines {
  std::vector<std::string> lines;  ///< together they are the text without its forced breaks
  int width = 0;                   ///< of the widest line, in thousandths of an em
  int ugly_breaks = 0;             ///< breaks inside a word
  int cost = 0;
};

/// Fills lines of at most `width` thousandths of an em at the least sum of broken words and squared slack
/// (Knuth & Plass, "Breaking paragraphs into lines", 1981, with the fewest lines first). What cannot be
/// broken sticks out; the audit sees it.
Lines fill_lines(const Breakable& text, int width);

/// As `fill_lines`, then as narrow as the same number of lines can be: for words that stand in the middle.
Lines fill_evenly(const Breakable& text, int width);

/// Breaks between letters and digits that UAX #14 keeps together (a long URL), for texts that fit no other
/// way.
Breakable with_emergency_joints(const Breakable& text);

}  // namespace shirube::chart
