// Patterns that are the same for this program and for a browser.
// Takes regular expressions in the syntax that ICU and ECMAScript (flag `u`) share, and UTF-8; gives where
// they match, in bytes of the text as written. Must not be given an expression that an author wrote.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace shirube::text {

/// A text with one width: NFKC character by character (a character with the marks, U+FF9E and U+FF9F that
/// follow it), so that ０９０－ is found as 090-; default ignorable characters (UAX #44: zero width spaces …)
/// are left out. Each unit knows the bytes it was written with. In a browser: `text.replace(/\p{DI}/gu,
/// "").replace(/.[\p{M}\uFF9E\uFF9F]*/gsu, (c) => c.normalize("NFKC"))`.
class PatternText {
 public:
  explicit PatternText(std::string_view utf8);
  /// Not in one width, but as it stands: for what asks how a text was written.
  static PatternText as_written(std::string_view utf8);
  ~PatternText();
  PatternText(PatternText&&) noexcept;
  PatternText& operator=(PatternText&&) noexcept;
  /// In one width, UTF-8.
  std::string folded() const;

 private:
  friend class Pattern;
  struct Units;
  explicit PatternText(std::unique_ptr<const Units> units);
  std::unique_ptr<const Units> units_;
};

class Pattern {
 public:
  struct Span {
    std::size_t begin = 0,
                end = 0;  ///< bytes of the text as written; equal for a group that did not take part
    bool empty() const { return begin == end; }
  };
  /// The whole match, then its groups.
  using Match = std::vector<Span>;

  /// Aborts on an expression that ICU does not understand: expressions are ours.
  explicit Pattern(std::string_view expression);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  /// The matches that are not empty, from left to right, none overlapping another. What would take ICU too
  /// many steps is given up: what was found until then is the answer. Safe to call from several threads.
  std::vector<Match> find_all(const PatternText& text) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace shirube::text
