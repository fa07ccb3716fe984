// Charts for tests, from text.
// Takes the text of a chart block; gives the chart and what was reported, one line a problem.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"

namespace shirube::test {

struct ReadChart {
  chart::Chart chart;
  std::vector<std::string> problems;  ///< "line:column rule words → suggestion"
};

/// Reads `text` as a block that begins on the second line of its file.
ReadChart read_chart(const std::string& text);

/// As `read_chart`, of a block 会議体図.
ReadChart read_bodies(const std::string& text);

/// The text of the block 事例チャート in a file of content/cases.
std::string chart_of_case(const std::string& slug);

/// The five charts of the handbook.
const std::vector<std::string>& cases_with_charts();

/// The text of the block 会議体図 in a file of content/cases.
std::string bodies_of_case(const std::string& slug);

/// The cases with a diagram of bodies.
const std::vector<std::string>& cases_with_bodies();

/// HTML without some attributes, for tests that are about the rest.
inline std::string without_attributes(std::string html, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const std::string begin = " " + std::string(name) + "=\"";
    for (std::size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at)) {
      html.erase(at, html.find('"', at + begin.size()) + 1 - at);
    }
  }
  return html;
}

}  // namespace shirube::test
