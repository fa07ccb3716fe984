#include "report/places.h"

#include <gtest/gtest.h>

#include <string>

#include "report/report.h"

namespace shirube::report {
namespace {

constexpr std::string_view kText = "\uFEFF一行目\r\n\n三行目です";

void expect_place(PlaceFinder& places, std::size_t at, std::size_t line, std::size_t column,
                  std::string_view text) {
  const Place place = places.find({{}, static_cast<std::uint32_t>(at), 1}, kText);
  EXPECT_EQ(place.line, line) << at;
  EXPECT_EQ(place.column, column) << at;
  EXPECT_EQ(place.text, text) << at;
}

TEST(PlaceFinder, CountsAsPeopleDo) {
  PlaceFinder places;
  expect_place(places, 3, 1, 1, "一行目");
  expect_place(places, 6, 1, 2, "一行目");
  expect_place(places, 13, 1, 4, "一行目");  // the end of the line, after its return
  expect_place(places, 14, 2, 1, "");
  expect_place(places, 18, 3, 2, "三行目です");
  expect_place(places, 24, 3, 4, "三行目です");
  expect_place(places, 999, 3, 6, "三行目です");
}

TEST(PlaceFinder, GoesBackToo) {
  PlaceFinder places;
  expect_place(places, 24, 3, 4, "三行目です");
  expect_place(places, 6, 1, 2, "一行目");
  expect_place(places, 0, 1, 1, "一行目");
}

std::string said_of(std::string bytes, std::size_t at) {
  FileTable files;
  const FileId file = files.add("content/a.md", std::move(bytes));
  Diagnostics said;
  said.add(Rule::RawHtml, {file, static_cast<std::uint32_t>(at), 1}, {"##[group]x"});
  return format_diagnostics(said, files, Language::Japanese, Format::Text);
}

TEST(FormatDiagnostics, ShowsNothingThatALogTakesForAnOrder) {
  for (const char* line :
       {"::add-mask::題", "  \t::stop-commands::x", "a ##[set-output name=x]y", "\x1B[2Jx"}) {
    const std::string said = said_of(line, 0);
    EXPECT_EQ(said.find("\n  ::"), std::string::npos) << said;
    EXPECT_EQ(said.find("\n    ::"), std::string::npos) << said;
    EXPECT_EQ(said.find("##["), std::string::npos) << said;
    EXPECT_EQ(said.find('\x1B'), std::string::npos) << said;
  }
}

TEST(FormatDiagnostics, CutsALongLineAroundThePlace) {
  const std::string said = said_of(std::string(500, 'a') + "b" + std::string(500, 'c'), 500);
  EXPECT_NE(said.find("\n  …" + std::string(30, 'a') + "b" + std::string(39, 'c') + "…\n"), std::string::npos)
      << said;
}

}  // namespace
}  // namespace shirube::report
