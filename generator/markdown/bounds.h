// How much of a body may be given to cmark-gfm.
// Takes the bytes of a body; gives the length of its beginning that can be parsed in time and memory that
// grow with it. Must not refuse what a handbook needs: each bound is far beyond that.
//
// Some of the parser's work grows with the square of a line, of a table or of a nesting (CVE-2022-39209,
// CVE-2023-22483 to 22486, CVE-2023-26485, CVE-2023-37463 and others), and every use of a reference copies
// its target. Two megabytes that are made for it would take hours, or hundreds of gigabytes.
#pragma once

#include <string_view>

#include "base/diagnostics.h"

namespace shirube::markdown {

/// A run of lines without an empty one may be this long: a table, a list, a paragraph.
inline constexpr std::size_t kRunLimit = std::size_t{256} << 10;
/// A line may hold this many `|`.
inline constexpr std::size_t kBarLimit = 256;
/// A body may ask for this many cells: a table fills up rows that are short.
inline constexpr std::size_t kCellLimit = 200'000;
/// A line may begin with this many marks of quotes and lists.
inline constexpr std::size_t kMarkLimit = 100;
/// What all uses of the longest reference may come to, in bytes.
inline constexpr std::size_t kReferenceLimit = std::size_t{64} << 20;

/// Gives `body` up to the line with which it goes beyond a bound, which is reported. `place`: its span.
std::string_view within_bounds(std::string_view body, const SourceSpan& place, Diagnostics& diagnostics);

}  // namespace shirube::markdown
