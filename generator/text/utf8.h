// UTF-8: validity, lengths and widths.
// Takes bytes; gives offsets in bytes, counts in code points, widths in terminal cells.
// Must not change text. Ill-formed bytes count as U+FFFD does: one code point, one cell.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace shirube::text {

/// The offset of the first byte that is not well-formed UTF-8, or nothing when all of it is.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

/// The offset of the first control character other than tab and the ends of lines (U+0000–U+001F, U+007F,
/// U+0080–U+009F; a carriage return that ends no line is one, too), or of another character that nobody sees
/// and that can hide what a text says: bidirectional controls, separators, annotations, tags, noncharacters,
/// and the mark of a file (U+FEFF).
std::optional<std::size_t> first_control_character(std::string_view utf8);

std::size_t count_code_points(std::string_view utf8);

/// Cells a terminal uses: 2 for East Asian wide and full-width characters (UAX #11), 0 for combining marks
/// and invisible format characters, else 1.
std::size_t display_width(std::string_view utf8);

/// The longest prefix with at most `limit` code points.
std::string_view first_code_points(std::string_view utf8, std::size_t limit);

/// Appends a code point; a surrogate, which is none, becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// For a message: what is ill-formed, a control (line breaks and tabs too) or bidirectional becomes U+FFFD,
/// so that the name of a file cannot pretend to be a line of its own.
std::string printable(std::string_view bytes);

/// What is ill-formed becomes U+FFFD.
std::u32string code_points_of(std::string_view utf8);

}  // namespace shirube::text
