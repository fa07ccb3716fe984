#include "chart/find_anchors.h"

#include <map>
#include <string_view>

#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::chart {
namespace {

/// Folded heading → anchor; of two headings with the same words the first.
using Anchors = std::map<std::string, std::string, std::less<>>;

Anchors anchors_of(const parse::Document& document) {
  Anchors anchors;
  for (const parse::Heading& heading : document.headings) {
    anchors.emplace(text::fold(heading.text), heading.anchor);
  }
  return anchors;
}

void report_unknown(const Word& name, const parse::Document& document, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const parse::Heading& heading : document.headings) known.push_back(heading.text);
  diagnostics.add(Rule::ChartSection, name.span, {name.text}, text::nearest(name.text, known));
}

/// Several boxes of one line share the name of their section; it is reported once.
bool told_before(const Chart& chart, std::size_t index) {
  for (std::size_t i = 0; i < index; ++i) {
    if (chart.boxes[i].section.span == chart.boxes[index].section.span) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> find_anchors(const Chart& chart, const parse::Document& document,
                                      Diagnostics& diagnostics) {
  const Anchors anchors = anchors_of(document);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
    const Box& box = chart.boxes[i];
    const bool named = !box.section.text.empty();
    std::string name = box.section.text;
    if (!named && box.first_phase < chart.phases.size()) name = chart.phases[box.first_phase].name;
    const auto at = anchors.find(text::fold(name));
    found.push_back(at == anchors.end() ? std::string() : at->second);
    if (named && at == anchors.end() && !told_before(chart, i)) {
      report_unknown(box.section, document, diagnostics);
    }
  }
  return found;
}

}  // namespace shirube::chart
