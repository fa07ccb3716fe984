#include "chart/plain_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "chart/kinds.h"
#include "chart/parts.h"
#include "chart/words.h"

namespace shirube::chart {
namespace {

constexpr std::size_t kTier = 1, kBox = 2;  // how deep the lines of a chart of phases stand

class Writer {
 public:
  explicit Writer(const Chart& chart) : chart_(chart) {}

  std::string write() {
    add(0, chart_.title.text);
    if (chart_.origin == Origin::Reconstruction) add(0, "（復元した図）");
    add(0, chart_.description.text);
    add(0, chart_.note.text);
    if (chart_.diagram == Diagram::Bodies) {
      write_bodies();
    } else {
      write_phases();
    }
    return std::move(out_);
  }

 private:
  void write_phases() {
    for (std::size_t phase = 0; phase < chart_.phases.size(); ++phase) {
      write_phase(phase);
      for (const Band& band : chart_.bands) {
        if (band.after_phase == phase) write_band(band);
      }
    }
  }

  void write_bodies() {
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) {
      begin_group(chart_.tiers[tier].name);
      for (const std::size_t box : parts_of(chart_, kNoBox)) {
        if (chart_.boxes[box].tier == tier) write_body(box, 1);
      }
    }
  }

  void write_body(std::size_t index, std::size_t depth) {
    const Box& box = chart_.boxes[index];
    const std::string_view name = shown_name(chart_, box);
    std::string line = std::string(name) + "（" + std::string(look_of(box.kind).word) + "）";
    if (name.size() < box.text.text.size()) line += " " + box.text.text.substr(name.size());
    add(depth, line);
    write_arrows(index, depth + 1);
    for (const std::size_t part : parts_of(chart_, index)) write_body(part, depth + 1);
  }

  /// A text as one line: a break that the author forces is for the drawing only. A tier may have no name.
  void add(std::size_t depth, std::string_view text) {
    if (text.empty()) return;
    out_.append(2 * depth, ' ');
    std::copy_if(text.begin(), text.end(), std::back_inserter(out_), [](char c) { return c != '\n'; });
    out_ += '\n';
  }

  void begin_group(std::string_view name) {
    out_ += '\n';
    add(0, name);
  }

  void write_phase(std::size_t phase) {
    const auto begins = [&](const Box& box) { return box.first_phase == phase; };
    if (std::none_of(chart_.boxes.begin(), chart_.boxes.end(), begins)) return;
    begin_group(chart_.phases[phase].name);
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) {
      bool named = false;
      for (std::size_t i = 0; i < chart_.boxes.size(); ++i) {
        if (!begins(chart_.boxes[i]) || chart_.boxes[i].tier != tier) continue;
        if (!named) add(kTier, chart_.tiers[tier].name);
        named = true;
        write_box(i);
      }
    }
  }

  void write_box(std::size_t index) {
    const Box& box = chart_.boxes[index];
    std::string line = box.id.text + "（" + std::string(look_of(box.kind).word) + "） " + box.text.text;
    line += until_text(chart_, box);
    add(kBox, line);
    write_arrows(index, kBox + 1);
  }

  void write_arrows(std::size_t from, std::size_t depth) {
    for (const Arrow& arrow : chart_.arrows) {
      if (arrow.from == from) add(depth, arrow_text(chart_, arrow));
    }
  }

  void write_band(const Band& band) {
    begin_group(phases_of_band(chart_, band));
    add(kTier, tiers_of_band(chart_, band));
    add(kBox, band.text.text);
  }

  const Chart& chart_;
  std::string out_;
};

}  // namespace

std::string plain_words(const Chart& chart) {
  return Writer(chart).write();
}

}  // namespace shirube::chart
