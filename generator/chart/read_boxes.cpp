#include <algorithm>

#include "chart/arrow_signs.h"
#include "chart/kinds.h"
#include "chart/reading.h"

namespace shirube::chart {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

void read_tier(Reading& reading, const ShapedLine& line) {
  const std::size_t open = line.shape().find('['), close = line.shape().find(']');
  reading.cell.reset();
  reading.cell_refused = true;
  if (close == kNone || !line.blank(close + 1, line.shape().size())) {
    return reading.refuse(line.span(), "@chart-tier", "［段］");
  }
  const auto tier =
      reading.find(line.word(open + 1, close), "@chart-tier", reading.tiers, reading.chart.tiers);
  if (!tier) return;
  reading.cell.emplace();
  reading.cell->tier = *tier;
}

BoxKind read_kind(Reading& reading, const ShapedLine& line, std::size_t open, std::size_t colon) {
  const std::size_t close = std::min({line.shape().find(')', open), colon, line.shape().size()});
  const Word kind = line.word(open + 1, close);
  const std::string folded = text::fold(kind.text);
  std::vector<std::string_view> known;
  for (const BoxKind one : kinds_of(reading.chart.diagram)) {
    const KindLook& look = look_of(one);
    if (folded == look.word || folded == look.name) return one;
    known.push_back(look.word);
  }
  reading.report_unknown(kind, "@chart-kind", known);
  return kinds_of(reading.chart.diagram).front();
}

void add_box(Reading& reading, const Word& id, BoxKind kind, Word text) {
  if (!reading.boxes.emplace(text::fold(id.text), reading.chart.boxes.size()).second) {
    return reading.report(Rule::ChartDuplicate, id.span, {id.text, "@chart-box"});
  }
  // A box below a cell that was refused still has its name, so that its arrows are not refused as well.
  if (!reading.cell && !reading.cell_refused) {
    const char* what = reading.of_phases() ? "@chart-cell" : "@chart-tier";
    reading.report(Rule::ChartStrayBox, id.span,
                   {id.text, what, reading.of_phases() ? "［段／列］" : "［段］"});
  }
  Box box = reading.cell.value_or(Box{});
  box.id = id;
  box.kind = kind;
  box.text = std::move(text);
  reading.sound = reading.sound && reading.cell.has_value();
  reading.chart.boxes.push_back(std::move(box));
}

}  // namespace

void read_cell(Reading& reading, const ShapedLine& line) {
  if (!reading.of_phases()) return read_tier(reading, line);
  const std::string_view shape = line.shape();
  const std::size_t open = shape.find('['), slash = shape.find('/'), close = shape.find(']');
  reading.cell.reset();
  reading.cell_refused = true;
  const bool ends = close != kNone && line.blank(close + 1, shape.size());
  if (slash == kNone || !ends || slash > close) {
    return reading.refuse(line.span(), "@chart-cell", "［段／列］」か「［段／列..列］");
  }
  const std::size_t dots = std::min(shape.find("..", slash), close);
  const auto tier =
      reading.find(line.word(open + 1, slash), "@chart-tier", reading.tiers, reading.chart.tiers);
  const auto first =
      reading.find(line.word(slash + 1, dots), "@chart-phase", reading.phases, reading.chart.phases);
  const auto last = dots == close ? first
                                  : reading.find(line.word(dots + 2, close), "@chart-phase", reading.phases,
                                                 reading.chart.phases);
  if (!tier || !first || !last) return;
  reading.cell = Box{{}, BoxKind::Action, {}, *tier, std::min(*first, *last), std::max(*first, *last)};
}

void read_box(Reading& reading, const ShapedLine& line) {
  const std::string_view shape = line.shape();
  const std::size_t start = shape.find('-') + 1;
  const std::size_t colon = shape.find(':', start);
  const std::size_t open = std::min(shape.find('(', start), colon);
  const Word id = line.word(start, std::min(open, shape.size()));
  Word text = colon == kNone ? Word{} : line.text(colon + 1, shape.size());
  if (!reading.of_phases() && colon == kNone) text = id;  // a body may need no more than its name
  if (id.text.empty() || text.text.empty() || find_sign(shape.substr(0, open), start).sign != nullptr) {
    return reading.refuse(line.span(), "@chart-box", "- 名前（種別）: 本文");
  }
  const std::size_t close = shape.find(')', open);
  const bool closed = close < colon && line.blank(close + 1, colon);
  if (open < colon && !closed) return reading.refuse(line.span(), "@chart-box", "- 名前（種別）: 本文");
  const BoxKind kind =
      open < colon ? read_kind(reading, line, open, colon) : kinds_of(reading.chart.diagram).front();
  add_box(reading, id, kind, std::move(text));
}

}  // namespace shirube::chart
