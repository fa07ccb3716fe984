#include "search/analyser/escapes.h"

#include <cstdlib>
#include <sstream>

#include "support/files.h"
#include "text/utf8.h"

namespace shirube::test {
namespace {

std::string unescaped(std::string_view text) {
  constexpr std::string_view kEscape = "\\u{";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escape = text.find(kEscape, at);
    out += text.substr(at, escape - at);
    if (escape == std::string_view::npos) break;
    const std::size_t end = text.find('}', escape);
    const std::string digits(text.substr(escape + kEscape.size(), end - escape - kEscape.size()));
    text::append_utf8(out, static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16)));
    at = end + 1;
  }
  return out;
}

}  // namespace

std::vector<std::string> unescaped_columns(std::string_view line) {
  std::vector<std::string> columns;
  while (true) {
    const std::size_t tab = line.find('\t');
    columns.push_back(unescaped(line.substr(0, tab)));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

std::vector<std::string> table_lines(const std::string& path) {
  std::istringstream in(read_file(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
  }
  return lines;
}

}  // namespace shirube::test
