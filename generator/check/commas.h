// Commas of two kinds in one document.
// Takes the texts of a document, one after the other; gives what is in the minority. Must not count commas
// inside numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "check/written_text.h"

namespace shirube::check {

enum class CommaKind : std::uint8_t { Ideographic, Wide, Narrow };  ///< 、 ， ,

struct Comma {
  CommaKind kind = CommaKind::Ideographic;
  std::size_t begin = 0, end = 0;  ///< bytes of the text
};

/// ， not between digits, and , between Japanese letters: elsewhere they are no Japanese comma.
std::vector<Comma> commas_of(const WrittenText& text);

struct CommaCounts {
  std::array<std::size_t, 3> of_kind = {};

  void add(const std::vector<Comma>& commas);
  /// Whether 、 stands beside others.
  bool are_mixed() const;
  /// 、 or ，: that of which there are more, 、 when they are as many.
  CommaKind usual() const;
  /// The blanks of the message: `、×12 ，×3`, and the usual one.
  std::vector<std::string> args() const;
};

std::string written(CommaKind kind);

}  // namespace shirube::check
