// Charts for tests, from text.
// Takes the text of a chart block; gives the chart and what was reported, one line a problem.
#pragma once

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

}  // namespace shirube::test
