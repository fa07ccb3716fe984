// Reading the tables of the analyser's tests: columns with `\u{200B}` for what cannot be seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::test {

std::vector<std::string> unescaped_columns(std::string_view line);

/// The lines of a file, without empty ones and comments.
std::vector<std::string> table_lines(const std::string& path);

}  // namespace shirube::test
