#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "search/canonical.h"
#include "search/normalise.h"
#include "search/terms.h"
#include "support/files.h"
#include "text/utf8.h"

namespace shirube::search {
namespace {

/// `\u{200B}` as the character.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escape = text.find("\\u{", at);
    out += text.substr(at, escape - at);
    if (escape == std::string_view::npos) break;
    const std::size_t end = text.find('}', escape);
    const std::string digits(text.substr(escape + 3, end - escape - 3));
    text::append_utf8(out, static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16)));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream in(line);
  for (std::string column; std::getline(in, column, '\t');) columns.push_back(unescaped(column));
  columns.resize(3);
  return columns;
}

/// The same table is read by tests/search/analyser/equal.test.mjs.
TEST(Analyser, GivesWhatTheTableSays) {
  std::istringstream table(test::read_file(test::root() / "tests/search/analyser.tsv"));
  std::size_t cases = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::vector<std::string> columns = columns_of(line);
    const Letters normalised = normalise(columns[0]);
    EXPECT_EQ(utf8_of(normalised), columns[1]) << line;
    EXPECT_EQ(utf8_of(canonical(normalised, Spellings())), columns[2]) << line;
    ++cases;
  }
  EXPECT_GE(cases, 120U);
}

}  // namespace
}  // namespace shirube::search
