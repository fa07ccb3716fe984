// Where a finding stands, as people count: lines and columns from 1.
// Takes spans and the bytes of their files; gives the line and its text. Must not depend on the order of the
// questions, but asked in the order of the text it goes over each file once: a hostile file may have a
// finding at every other byte.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/span.h"

namespace shirube::report {

/// A position as people count it, and the line it is on.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string_view text;    ///< the line, without its end
  std::size_t in_line = 0;  ///< bytes before the position on that line
};

class PlaceFinder {
 public:
  Place find(const SourceSpan& span, std::string_view bytes);

 private:
  void start(FileId file, std::string_view bytes);
  void go_to(std::size_t at, std::string_view bytes);
  void go_along(std::size_t at, std::string_view bytes);  ///< the line it is on already

  FileId file_ = {};
  bool started_ = false;
  std::size_t line_ = 1;
  std::size_t begin_ = 0;   ///< of the line
  std::size_t end_ = 0;     ///< of the line, without what ends it
  std::size_t at_ = 0;      ///< the position found last
  std::size_t points_ = 0;  ///< characters of the line before it
};

}  // namespace shirube::report
