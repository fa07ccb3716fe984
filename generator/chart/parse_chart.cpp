#include "chart/parse_chart.h"

#include "chart/arrow_signs.h"
#include "chart/check_chart.h"
#include "chart/reading.h"

namespace shirube::chart {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

enum class LineKind : std::uint8_t { Nothing, Head, Cell, Box, Band, Parts, Arrows };

LineKind kind_of(std::string_view shape, bool of_phases) {
  const std::size_t start = shape.find_first_not_of(' ');
  if (start == kNone || shape[start] == '#') return LineKind::Nothing;
  shape.remove_prefix(start);
  if (shape.front() == '[') return LineKind::Cell;
  if (shape.front() == '-' && find_sign(shape.substr(0, 4), 0).begin != 0) return LineKind::Box;
  const std::size_t colon = shape.find(':');
  const bool named = shape.starts_with("帯") || shape.starts_with("band");
  if (of_phases && named && shape.substr(0, colon).find('|') != kNone) return LineKind::Band;
  if (find_sign(shape.substr(0, colon), 0).sign != nullptr) return LineKind::Arrows;
  const bool joins = !of_phases && find_part_sign(shape.substr(0, colon), 0).begin != kNone;
  return joins ? LineKind::Parts : LineKind::Head;
}

void read_line(Reading& reading, const ShapedLine& line, LineKind wanted) {
  const LineKind kind = kind_of(line.shape(), reading.of_phases());
  if (wanted == LineKind::Head && kind == LineKind::Head) read_head(reading, line);
  if (wanted == LineKind::Box && kind == LineKind::Cell) read_cell(reading, line);
  if (wanted == LineKind::Box && kind == LineKind::Box) read_box(reading, line);
  if (wanted == LineKind::Arrows && kind == LineKind::Arrows) read_arrows(reading, line);
  if (wanted == LineKind::Arrows && kind == LineKind::Band) read_band(reading, line);
  if (wanted == LineKind::Arrows && kind == LineKind::Parts) read_parts(reading, line);
}

}  // namespace

Chart parse_chart(Diagram diagram, const std::vector<BlockLine>& lines, const SourceSpan& place,
                  Diagnostics& diagnostics) {
  Reading reading(diagnostics);
  reading.chart.diagram = diagram;
  reading.chart.span = place;
  std::vector<ShapedLine> shaped;
  for (const BlockLine& line : lines) shaped.emplace_back(line);
  // Heads first, then boxes, then what names them: a chart may be written in any order.
  for (const ShapedLine& line : shaped) read_line(reading, line, LineKind::Head);
  for (const ShapedLine& line : shaped) read_line(reading, line, LineKind::Box);
  for (const ShapedLine& line : shaped) read_line(reading, line, LineKind::Arrows);
  for (const ShapedLine* line : reading.section_lines) read_sections(reading, *line);
  const bool joined = join_parts(reading.parts, reading.chart, diagnostics);
  reading.chart.drawable = joined && reading.sound;
  reading.chart.drawable = check_chart(reading.chart, diagnostics);
  return std::move(reading.chart);
}

}  // namespace shirube::chart
