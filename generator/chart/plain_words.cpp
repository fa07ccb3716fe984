#include "chart/plain_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "chart/kinds.h"

namespace shirube::chart {
namespace {

enum class Depth : std::size_t { Phase, Tier, Box, Arrow };

class Writer {
 public:
  explicit Writer(const Chart& chart) : chart_(chart) {}

  std::string write() {
    for (const Word* text : {&chart_.title, &chart_.description, &chart_.note}) add(Depth::Phase, text->text);
    for (std::size_t phase = 0; phase < chart_.phases.size(); ++phase) {
      write_phase(phase);
      for (const Band& band : chart_.bands) {
        if (band.after_phase == phase) write_band(band);
      }
    }
    return std::move(out_);
  }

 private:
  /// A text as one line: a break that the author forces is for the drawing only. A tier may have no name.
  void add(Depth depth, std::string_view text) {
    if (text.empty()) return;
    out_.append(2 * static_cast<std::size_t>(depth), ' ');
    std::copy_if(text.begin(), text.end(), std::back_inserter(out_), [](char c) { return c != '\n'; });
    out_ += '\n';
  }

  void begin_phase(std::string_view name) {
    out_ += '\n';
    add(Depth::Phase, name);
  }

  void write_phase(std::size_t phase) {
    const auto begins = [&](const Box& box) { return box.first_phase == phase; };
    if (std::none_of(chart_.boxes.begin(), chart_.boxes.end(), begins)) return;
    begin_phase(chart_.phases[phase].name);
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) {
      bool named = false;
      for (std::size_t i = 0; i < chart_.boxes.size(); ++i) {
        if (!begins(chart_.boxes[i]) || chart_.boxes[i].tier != tier) continue;
        if (!named) add(Depth::Tier, chart_.tiers[tier].name);
        named = true;
        write_box(i);
      }
    }
  }

  void write_box(std::size_t index) {
    const Box& box = chart_.boxes[index];
    std::string line = box.id.text + "（" + std::string(look_of(box.kind).word) + "） " + box.text.text;
    if (box.first_phase != box.last_phase) line += "（「" + chart_.phases[box.last_phase].name + "」まで）";
    add(Depth::Box, line);
    for (const Arrow& arrow : chart_.arrows) {
      if (arrow.from == index) write_arrow(arrow);
    }
  }

  void write_arrow(const Arrow& arrow) {
    const Box& to = chart_.boxes[arrow.to];
    const bool both = arrow.heads != Heads::End;
    std::string line = both ? "↔ " : "→ ";
    if (!arrow.label.empty()) line += arrow.label + "：";
    line += chart_.tiers[to.tier].name + "「" + to.id.text + "」" + (both ? "と" : "へ");
    if (arrow.stroke == Stroke::Weak) line += "（確かではないつながり）";
    add(Depth::Arrow, line);
  }

  void write_band(const Band& band) {
    begin_phase(chart_.phases[band.after_phase].name + "と" + chart_.phases[band.after_phase + 1].name +
                "の間");
    std::string tiers;
    for (std::size_t tier = band.first_tier; tier <= band.last_tier; ++tier) {
      tiers += (tier > band.first_tier ? "・" : "") + chart_.tiers[tier].name;
    }
    add(Depth::Tier, tiers);
    add(Depth::Box, band.text.text);
  }

  const Chart& chart_;
  std::string out_;
};

}  // namespace

std::string plain_words(const Chart& chart) {
  return Writer(chart).write();
}

}  // namespace shirube::chart
