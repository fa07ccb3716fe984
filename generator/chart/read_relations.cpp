#include <algorithm>
#include <array>

#include "chart/arrow_signs.h"
#include "chart/reading.h"

namespace shirube::chart {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostArrows = 4 * kArrowLimit;  ///< that are looked at

void add_arrow(Reading& reading, const ShapedLine& line, const std::array<Word, 2>& ends,
               const ArrowSign& sign, std::string label) {
  if (ends[0].text.empty() || ends[1].text.empty()) {
    return reading.refuse(line.span(), "@chart-arrow", "名前 → 名前 : 文言");
  }
  if (++reading.arrows > kMostArrows) return;  // what is too much is said of the chart as a whole
  const auto from = reading.find(ends[0], "@chart-box", reading.boxes, reading.chart.boxes);
  const auto to = reading.find(ends[1], "@chart-box", reading.boxes, reading.chart.boxes);
  if (!from || !to) return;
  const std::uint32_t begin = ends[0].span.begin;
  const SourceSpan span = {ends[0].span.file, begin, ends[1].span.begin + ends[1].span.length - begin};
  if (*from == *to) return reading.report(Rule::ChartSelfArrow, span, {ends[0].text});
  for (const Arrow& other : reading.chart.arrows) {
    const bool turned =
        sign.heads == Heads::Both && other.heads == Heads::Both && other.from == *to && other.to == *from;
    if (((other.from == *from && other.to == *to) || turned) && other.label == label) {
      return reading.report(Rule::ChartDuplicate, span,
                            {ends[0].text + " → " + ends[1].text, "@chart-arrow"});
    }
  }
  reading.chart.arrows.push_back({*from, *to, sign.stroke, sign.heads, std::move(label), span});
}

void add_part(Reading& reading, const ShapedLine& line, const Word& part, const Word& whole) {
  if (part.text.empty() || whole.text.empty()) {
    return reading.refuse(line.span(), "@chart-part", "名前、名前 ⊂ 名前");
  }
  const auto inner = reading.find(part, "@chart-box", reading.boxes, reading.chart.boxes);
  const auto outer = reading.find(whole, "@chart-box", reading.boxes, reading.chart.boxes);
  if (inner && outer) reading.parts.push_back({*inner, *outer, part.span});
}

bool read_band_tiers(Reading& reading, const ShapedLine& line, std::size_t open, std::size_t colon,
                     Band& band) {
  band.last_tier = reading.chart.tiers.empty() ? 0 : reading.chart.tiers.size() - 1;
  if (open == colon) return !reading.chart.tiers.empty();
  const std::size_t close = std::min(line.shape().find(')', open), colon);
  if (close == colon || !line.blank(close + 1, colon)) {
    reading.refuse(line.span(), "@chart-band", "帯 列|列（段,段）: 本文");
    return false;
  }
  band.first_tier = band.last_tier;
  band.last_tier = 0;
  for (const Word& name : line.words(open + 1, close)) {
    const auto tier = reading.find(name, "@chart-tier", reading.tiers, reading.chart.tiers);
    if (!tier) return false;
    band.first_tier = std::min(band.first_tier, *tier);
    band.last_tier = std::max(band.last_tier, *tier);
  }
  return true;
}

}  // namespace

void read_arrows(Reading& reading, const ShapedLine& line) {
  const std::string_view shape = line.shape();
  const std::size_t colon = std::min(shape.find(':'), shape.size());
  const std::string label = colon < shape.size() ? line.word(colon + 1, shape.size()).text : std::string();
  if (find_sign(shape.substr(colon), 0).sign != nullptr) {
    return reading.refuse(line.span(), "@chart-arrow", "名前 → 名前 : 文言（文言は一行に一つ）");
  }
  std::size_t begin = 0;
  FoundSign sign = find_sign(shape.substr(0, colon), 0);
  while (sign.sign != nullptr) {
    const FoundSign next = find_sign(shape.substr(0, colon), sign.end);
    const std::size_t end = next.sign != nullptr ? next.begin : colon;
    add_arrow(reading, line, {line.word(begin, sign.begin), line.word(sign.end, end)}, *sign.sign,
              next.sign != nullptr ? std::string() : label);
    begin = sign.end;
    sign = next;
  }
}

void read_parts(Reading& reading, const ShapedLine& line) {
  const std::string_view shape = line.shape();
  if (shape.find(':') != kNone) return reading.refuse(line.span(), "@chart-part", "名前、名前 ⊂ 名前");
  std::size_t begin = 0;
  for (FoundSign sign = find_part_sign(shape, 0); sign.begin != kNone;) {
    const FoundSign next = find_part_sign(shape, sign.end);
    const Word whole = line.word(sign.end, std::min(next.begin, shape.size()));
    if (whole.text.starts_with('-')) return reading.refuse(line.span(), "@chart-arrow", "名前 → 名前 : 文言");
    for (const Word& part : line.words(begin, sign.begin)) add_part(reading, line, part, whole);
    begin = sign.end;
    sign = next;
  }
}

void read_band(Reading& reading, const ShapedLine& line) {
  const std::string_view shape = line.shape();
  const std::size_t colon = std::min(shape.find(':'), shape.size());
  const std::size_t start = shape.find_first_of(" |", shape.find_first_not_of(' ')) + 1;
  const std::size_t bar = shape.find('|');
  const std::size_t open = std::min(shape.find('(', bar), colon);
  Band band;
  band.text = line.text(std::min(colon + 1, shape.size()), shape.size());
  if (start > bar || band.text.text.empty()) {
    return reading.refuse(line.span(), "@chart-band", "帯 列|列（段,段）: 本文");
  }
  const auto first =
      reading.find(line.word(start, bar), "@chart-phase", reading.phases, reading.chart.phases);
  const auto next =
      reading.find(line.word(bar + 1, open), "@chart-phase", reading.phases, reading.chart.phases);
  if (!first || !next) return;
  band.after_phase = std::min(*first, *next);
  if (std::max(*first, *next) != band.after_phase + 1) {
    return reading.refuse(line.span(), "@chart-band", "帯 列|すぐ次の列: 本文");
  }
  if (read_band_tiers(reading, line, open, colon, band)) reading.chart.bands.push_back(std::move(band));
}

void read_sections(Reading& reading, const ShapedLine& line) {
  const std::string_view shape = line.shape();
  const std::size_t equals = std::min(shape.find('='), shape.size());
  const Word heading = equals < shape.size() ? line.word(equals + 1, shape.size()) : Word{};
  if (heading.text.empty()) return reading.refuse(line.span(), "@chart-section", "節: 名前, 名前 = 見出し");
  for (const Word& name : line.words(shape.find(':') + 1, equals)) {
    if (name.text.empty()) return reading.refuse(line.span(), "@chart-section", "節: 名前, 名前 = 見出し");
    const auto box = reading.find(name, "@chart-box", reading.boxes, reading.chart.boxes);
    if (!box) continue;
    Word& section = reading.chart.boxes[*box].section;
    if (!section.text.empty()) {
      reading.refuse(name.span, "@chart-section", "節: 名前, 名前 = 見出し（一つの箱に見出しは一つ）");
    } else {
      section = heading;
    }
  }
}

}  // namespace shirube::chart
