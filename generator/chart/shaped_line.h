// A line whose structure can be read however it was typed.
// Takes one line of a chart block; gives its shape, in which signs have one form, and the way back to what
// was written. Must not change the text that readers see.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chart/block_lines.h"
#include "chart/chart.h"

namespace shirube::chart {

class ShapedLine {
 public:
  explicit ShapedLine(const BlockLine& line);

  /// The line with the signs of ASCII for all that NFKC takes for them (： ／ ［ － …) and plain spaces.
  std::string_view shape() const { return shape_; }
  /// Whether nothing but spaces stands there.
  bool blank(std::size_t begin, std::size_t end) const {
    return shape().substr(begin, end - begin).find_first_not_of(' ') == std::string_view::npos;
  }
  /// What was written where the shape has the bytes from `begin` to `end`, without spaces around it.
  Word word(std::size_t begin, std::size_t end) const;
  /// What commas (`,` or `、`) part from each other there, each as `word`.
  std::vector<Word> words(std::size_t begin, std::size_t end) const;
  /// As `word`, with `＜改＞` and `\n` made to line breaks.
  Word text(std::size_t begin, std::size_t end) const;
  SourceSpan span() const;

 private:
  void append(std::string_view shaped, std::size_t written_at);

  BlockLine line_;
  std::string shape_;
  std::vector<std::uint32_t> written_at_;  ///< for each byte of the shape and for its end
};

}  // namespace shirube::chart
