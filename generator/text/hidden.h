// Characters that nobody sees.
// Takes UTF-8; gives names and answers. Must not change text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace shirube::text {

/// Whether readers would see nothing: only white space, and characters that have no shape.
bool is_blank(std::string_view utf8);

/// The first control character of a file (`first_control_character`). The mark of a file in UTF-8 may begin
/// it.
std::optional<std::size_t> first_control_in_file(std::string_view bytes);

/// How a message names the control character at `offset`: `U+001B`, or the phrase `@bidi` for one that turns
/// the direction of a text.
std::string name_of_control(std::string_view utf8, std::size_t offset);

}  // namespace shirube::text
