#include "chart/body_lines.h"

#include <algorithm>

#include "chart/parts.h"

namespace shirube::chart {
namespace {

std::size_t rounds(std::size_t parts, std::size_t span) {
  return (parts + span - 1) / span;
}

/// Widens what has most parts above each other until the line is full, then takes back what saved no height.
void widen(const Chart& chart, std::size_t columns, std::vector<BodyUnit>& units) {
  std::size_t free = columns - std::min(columns, units.size());
  std::vector<std::size_t> parts;
  for (const BodyUnit& unit : units) parts.push_back(parts_of(chart, unit.box).size());
  for (; free > 0; --free) {
    std::size_t widest = 0;
    for (std::size_t i = 1; i < units.size(); ++i) {
      if (rounds(parts[i], units[i].span) > rounds(parts[widest], units[widest].span)) widest = i;
    }
    if (rounds(parts[widest], units[widest].span) <= 1) break;
    ++units[widest].span;
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (parts[i] > 0) units[i].span = rounds(parts[i], rounds(parts[i], units[i].span));
  }
}

}  // namespace

std::vector<BodyLine> fill_body_lines(const Chart& chart, std::size_t columns) {
  const std::vector<std::size_t> outermost = parts_of(chart, kNoBox);
  std::vector<BodyLine> lines;
  for (std::size_t tier = 0; tier < chart.tiers.size(); ++tier) {
    std::vector<BodyUnit> units;
    for (const std::size_t box : outermost) {
      if (chart.boxes[box].tier == tier) units.push_back({box});
    }
    // Lines of about the same length: five bodies are three and two, not four and one.
    const std::size_t count = rounds(units.size(), columns);
    for (std::size_t line = 0, at = 0; line < count; ++line) {
      const std::size_t length = rounds(units.size() - at, count - line);
      const auto begin = units.begin() + static_cast<std::ptrdiff_t>(at);
      lines.push_back({tier, {begin, begin + static_cast<std::ptrdiff_t>(length)}});
      widen(chart, columns, lines.back().units);
      at += length;
    }
  }
  return lines;
}

std::size_t columns_of(const std::vector<BodyLine>& lines) {
  std::size_t most = 1;
  for (const BodyLine& line : lines) {
    std::size_t columns = 0;
    for (const BodyUnit& unit : line.units) columns += unit.span;
    most = std::max(most, columns);
  }
  return most;
}

}  // namespace shirube::chart
