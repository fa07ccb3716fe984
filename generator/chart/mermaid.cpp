#include "chart/mermaid.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "chart/parts.h"

namespace shirube::chart {
namespace {

struct Shape {
  std::string_view open, close;
};
constexpr std::array<Shape, kBoxKinds> kShapes = {{{"[\"", "\"]"},
                                                   {"(\"", "\")"},
                                                   {"([\"", "\"])"},
                                                   {"{{\"", "\"}}"},
                                                   {"[[\"", "\"]]"},
                                                   {"[\"", "\"]"},
                                                   {"[[\"", "\"]]"},
                                                   {"[/\"", "\"/]"},
                                                   {"([\"", "\"])"}}};

/// Signs that Mermaid would take for something else: syntax, entities, formulas ($$), escapes (\n),
/// directives
/// (%%{), Markdown (`).
constexpr std::string_view kSigns = "\"#<>&`$\\%";

/// Mermaid writes entities with # instead of &.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "<br/>";
    } else if (kSigns.find(c) != std::string_view::npos) {
      out += fmt::format("#{};", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view line_of(const Arrow& arrow) {
  const bool weak = arrow.stroke == Stroke::Weak;
  switch (arrow.heads) {
    case Heads::Both:
      return weak ? "<-.->" : "<-->";
    case Heads::None:
      return weak ? "-.-" : "---";
    case Heads::End:
      break;
  }
  return weak ? "-.->" : "-->";
}

/// A body; one with parts is a subgraph that holds them.
std::string body(const Chart& chart, std::size_t index, const std::string& indent) {
  const std::vector<std::size_t> parts = parts_of(chart, index);
  const Box& box = chart.boxes[index];
  if (parts.empty()) {
    const Shape& shape = kShapes.at(static_cast<std::size_t>(box.kind));
    return fmt::format("{}b{}{}{}{}\n", indent, index, shape.open, quoted(box.text.text), shape.close);
  }
  std::string out = fmt::format("{}subgraph b{}[\"{}\"]\n", indent, index, quoted(box.text.text));
  for (const std::size_t part : parts) out += body(chart, part, indent + "  ");
  return out + indent + "end\n";
}

std::string tier_of_bodies(const Chart& chart, std::size_t tier) {
  std::string out = fmt::format("  subgraph t{}[\"{}\"]\n", tier, quoted(chart.tiers[tier].name));
  for (const std::size_t box : parts_of(chart, kNoBox)) {
    if (chart.boxes[box].tier == tier) out += body(chart, box, "    ");
  }
  return out + "  end\n";
}

/// The title is for those who read the text or hear the drawing: a title in front matter would be drawn over
/// the boxes (Mermaid 12.3).
std::string head(const Chart& chart) {
  std::string out = fmt::format("%% {}\n", quoted(chart.title.text));
  if (chart.origin == Origin::Reconstruction) out += "%% 復元した図\n";
  if (!chart.note.text.empty()) out += fmt::format("%% {}\n", quoted(chart.note.text));
  const bool bodies = chart.diagram == Diagram::Bodies;
  out += fmt::format("{}\n  accTitle: {}\n", bodies ? "flowchart TB" : "swimlane-beta LR",
                     quoted(chart.title.text));
  if (!chart.description.text.empty()) out += fmt::format("  accDescr: {}\n", quoted(chart.description.text));
  return out;
}

std::string lane(const Chart& chart, std::size_t tier) {
  std::string out = fmt::format("  subgraph t{}[\"{}\"]\n", tier, quoted(chart.tiers[tier].name));
  for (std::size_t phase = 0; phase < chart.phases.size(); ++phase) {
    bool named = false;
    for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
      const Box& box = chart.boxes[i];
      if (box.tier != tier || box.first_phase != phase) continue;
      if (!named) out += fmt::format("    %% {}\n", quoted(chart.phases[phase].name));
      named = true;
      const Shape& shape = kShapes.at(static_cast<std::size_t>(box.kind));
      out += fmt::format("    b{}{}{}{}\n", i, shape.open, quoted(box.text.text), shape.close);
    }
  }
  for (std::size_t i = 0; i < chart.bands.size(); ++i) {
    const Band& band = chart.bands[i];
    if (band.first_tier == tier) out += fmt::format("    w{}[\"{}\"]\n", i, quoted(band.text.text));
  }
  return out + "  end\n";
}

}  // namespace

std::string to_mermaid(const Chart& chart) {
  const bool bodies = chart.diagram == Diagram::Bodies;
  std::string out = head(chart);
  for (std::size_t tier = 0; tier < chart.tiers.size(); ++tier) {
    out += bodies ? tier_of_bodies(chart, tier) : lane(chart, tier);
  }
  for (const Arrow& arrow : chart.arrows) {
    const std::string label = arrow.label.empty() ? "" : "|\"" + quoted(arrow.label) + "\"|";
    out += fmt::format("  b{} {}{} b{}\n", arrow.from, line_of(arrow), label, arrow.to);
  }
  return out;
}

}  // namespace shirube::chart
