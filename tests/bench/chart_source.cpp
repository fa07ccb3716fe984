#include "bench/chart_source.h"

#include "chart/kinds.h"

namespace shirube::bench {
namespace {

using chart::Chart;

std::string sign_of(const chart::Arrow& arrow) {
  if (arrow.heads == chart::Heads::Both) return arrow.stroke == chart::Stroke::Weak ? " <-.-> " : " ↔ ";
  return arrow.stroke == chart::Stroke::Weak ? " ⇢ " : " → ";
}

std::string box_of(const Chart& chart, const chart::Box& box) {
  const std::string first = chart.phases[box.first_phase].id.text;
  const std::string last = chart.phases[box.last_phase].id.text;
  return "［" + chart.tiers[box.tier].id.text + "／" + first + (first == last ? "" : ".." + last) + "］\n- " +
         box.id.text + "（" + std::string(chart::look_of(box.kind).word) + "）: " + box.text.text + "\n";
}

std::string arrow_of(const Chart& chart, const chart::Arrow& arrow) {
  return chart.boxes[arrow.from].id.text + sign_of(arrow) + chart.boxes[arrow.to].id.text +
         (arrow.label.empty() ? "" : " : " + arrow.label) + "\n";
}

std::string band_of(const Chart& chart, const chart::Band& band) {
  std::string tiers;
  for (std::size_t tier = band.first_tier; tier <= band.last_tier; ++tier) {
    tiers += (tiers.empty() ? "" : ",") + chart.tiers[tier].id.text;
  }
  return "帯 " + chart.phases[band.after_phase].id.text + "|" + chart.phases[band.after_phase + 1].id.text +
         "（" + tiers + "）: " + band.text.text + "\n";
}

}  // namespace

std::string source_of(const Chart& chart) {
  std::string out = "題名: " + chart.title.text + "\n";
  for (const chart::Line& tier : chart.tiers) out += "段: " + tier.id.text + " = " + tier.name + "\n";
  for (const chart::Line& phase : chart.phases) out += "列: " + phase.id.text + " = " + phase.name + "\n";
  for (const chart::Box& box : chart.boxes) out += box_of(chart, box);
  for (const chart::Band& band : chart.bands) out += band_of(chart, band);
  for (const chart::Arrow& arrow : chart.arrows) out += arrow_of(chart, arrow);
  return out;
}

}  // namespace shirube::bench
