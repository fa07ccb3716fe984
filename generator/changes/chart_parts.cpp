#include "changes/chart_parts.h"

#include <algorithm>
#include <map>
#include <utility>

#include "changes/align.h"
#include "chart/kinds.h"
#include "chart/words.h"
#include "text/fold.h"

namespace shirube::changes {
namespace {

using chart::Chart;

constexpr char kTo = '\x1f';  ///< between the ends of an arrow; stands in no name
constexpr const char* kArrowSign = " → ";
constexpr const char* kTier = "tier";
constexpr const char* kPhase = "phase";
constexpr const char* kWhole = "whole";

/// A break that the author forces is for the drawing only.
std::string on_one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

/// What could not be understood may name a line that is not there.
std::string name_at(const std::vector<chart::Line>& lines, std::size_t index) {
  return index < lines.size() ? lines[index].name : std::string();
}

Part named(Shape shape, const chart::Word& id, std::string text) {
  Part part;
  part.shape = shape;
  part.name = text::fold(id.text);
  part.text = std::move(text);
  return part;
}

Part remark(const char* family, const char* label, const chart::Word& text) {
  Part part;
  part.shape = Shape::Remark;
  part.family = family;
  part.label = label;
  part.text = on_one_line(text.text);
  return part;
}

Part box_part(const Chart& chart, const chart::Box& box) {
  Part part = named(Shape::Box, box.id, on_one_line(box.text.text));
  part.label = chart::shown_name(chart, box);
  part.cells.push_back({"kind", "種別", std::string(chart::look_of(box.kind).word)});
  part.cells.push_back({kTier, "段", name_at(chart.tiers, box.tier)});
  if (!chart.phases.empty()) {
    part.cells.push_back({kPhase, "列", name_at(chart.phases, box.first_phase)});
    if (box.last_phase != box.first_phase) {
      part.cells.push_back({"until", "ここまで", name_at(chart.phases, box.last_phase)});
    }
  }
  if (box.whole < chart.boxes.size()) {
    part.cells.push_back({kWhole, "親", std::string(chart::shown_name(chart, chart.boxes[box.whole]))});
  }
  return part;
}

Part arrow_part(const Chart& chart, const chart::Arrow& arrow) {
  const chart::Box& from = chart.boxes[arrow.from];
  const chart::Box& to = chart.boxes[arrow.to];
  Part part;
  part.shape = Shape::Arrow;
  part.name = text::fold(from.id.text) + kTo + text::fold(to.id.text);
  part.family = part.name;
  part.label =
      std::string(chart::shown_name(chart, from)) + kArrowSign + std::string(chart::shown_name(chart, to));
  part.text = on_one_line(arrow.label);
  // That an arrow leads one way and is sure goes without saying.
  if (arrow.heads != chart::Heads::End) {
    part.cells.push_back({"heads", "向き", arrow.heads == chart::Heads::Both ? "両向き" : "向きなし"});
  }
  if (arrow.stroke == chart::Stroke::Weak) part.cells.push_back({"stroke", "つながり", "確かではない"});
  return part;
}

Part band_part(const Chart& chart, const chart::Band& band) {
  Part part;
  part.shape = Shape::Band;
  part.text = on_one_line(band.text.text);
  if (band.after_phase + 1 < chart.phases.size()) {
    part.cells.push_back({kPhase, "位置", chart::phases_of_band(chart, band)});
  }
  return part;
}

using Names = std::map<std::string, std::string>;

/// What the names of `older` are in `newer`.
class NewerNames {
 public:
  NewerNames(const Part& older, const Part& newer, Budget& budget) {
    for (const Shape shape : {Shape::Tier, Shape::Phase, Shape::Box}) {
      const std::vector<Part> from = of_shape(older, shape), to = of_shape(newer, shape);
      const auto before = align(from, to, budget);
      for (std::size_t j = 0; j < to.size(); ++j) {
        if (before[j]) note(from[*before[j]], to[j]);
      }
    }
    for (const Part& box : of_shape(newer, Shape::Box)) labels_[box.name] = box.label;
    for (const Part& box : of_shape(older, Shape::Box)) labels_.try_emplace(box.name, box.label);
  }

  void give(Part& part) const {
    if (part.shape == Shape::Arrow) give_ends(part);
    for (Cell& cell : part.cells) {
      const auto found = texts_.find(cell.text);
      if (is_place(cell.key) && found != texts_.end()) cell.text = found->second;
    }
  }

 private:
  static std::vector<Part> of_shape(const Part& chart, Shape shape) {
    std::vector<Part> parts;
    std::copy_if(chart.below.begin(), chart.below.end(), std::back_inserter(parts),
                 [&](const Part& part) { return part.shape == shape; });
    return parts;
  }

  static bool is_place(std::string_view key) {
    return key == kTier || key == kPhase || key == kWhole || key == "until";
  }

  void note(const Part& from, const Part& to) {
    if (to.shape == Shape::Box) {
      names_[from.name] = to.name;
      texts_[from.label] = to.label;
    } else {
      texts_[from.text] = to.text;
    }
  }

  const std::string& newer(const std::string& name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? name : found->second;
  }

  const std::string& label(const std::string& name) const { return labels_.at(name); }

  void give_ends(Part& arrow) const {
    const std::size_t border = arrow.name.find(kTo);
    const std::string from = newer(arrow.name.substr(0, border)), to = newer(arrow.name.substr(border + 1));
    arrow.name = from + kTo + to;
    arrow.family = arrow.name;
    arrow.label = label(from) + kArrowSign + label(to);
  }

  Names names_, labels_, texts_;
};

}  // namespace

Part part_of(const Chart& chart) {
  Part part;
  part.shape = Shape::Chart;
  part.name = text::fold(chart.title.text);
  part.text = on_one_line(chart.title.text);
  if (!chart.description.text.empty()) part.below.push_back(remark("description", "説明", chart.description));
  if (!chart.note.text.empty()) part.below.push_back(remark("note", "注", chart.note));
  for (const chart::Line& tier : chart.tiers) part.below.push_back(named(Shape::Tier, tier.id, tier.name));
  for (const chart::Line& phase : chart.phases)
    part.below.push_back(named(Shape::Phase, phase.id, phase.name));
  for (const chart::Box& box : chart.boxes) part.below.push_back(box_part(chart, box));
  for (const chart::Arrow& arrow : chart.arrows) part.below.push_back(arrow_part(chart, arrow));
  for (const chart::Band& band : chart.bands) part.below.push_back(band_part(chart, band));
  return part;
}

Part with_newer_names(Part older, const Part& newer, Budget& budget) {
  const NewerNames names(older, newer, budget);
  for (Part& part : older.below) names.give(part);
  seal(older);
  return older;
}

}  // namespace shirube::changes
