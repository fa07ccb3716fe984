#include "chart/words.h"

#include <algorithm>

#include "chart/bodies_words.h"
#include "chart/kinds.h"
#include "text/escape.h"

namespace shirube::chart {
namespace {

using text::escaped;

class Writer {
 public:
  Writer(const Chart& chart, const std::vector<std::string>& targets) : chart_(chart), targets_(targets) {}

  std::string list() {
    out_ += "<ol class=\"chart-list\">";
    for (std::size_t phase = 0; phase < chart_.phases.size(); ++phase) {
      if (!empty(phase)) list_phase(phase);
      for (const Band& band : chart_.bands) {
        if (band.after_phase == phase) list_band(band);
      }
    }
    out_ += "</ol>";
    return std::move(out_);
  }

  std::string table() {
    // The roles are said aloud because a style sheet may show rows as cards, which drops them.
    out_ += "<table class=\"chart-table\" role=\"table\"><caption>" + escaped(chart_.title.text) +
            "</caption><thead role=\"rowgroup\"><tr role=\"row\"><td role=\"cell\"></td>";
    for (const Line& phase : chart_.phases) {
      out_ += "<th role=\"columnheader\" scope=\"col\">" + escaped(phase.name) + "</th>";
    }
    out_ += "</tr></thead><tbody role=\"rowgroup\">";
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) {
      out_ += "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">" + escaped(chart_.tiers[tier].name) +
              "</th>";
      for (std::size_t phase = 0; phase < chart_.phases.size(); ++phase) table_cell(tier, phase);
      out_ += "</tr>";
    }
    out_ += "</tbody></table>";
    return std::move(out_);
  }

 private:
  bool in_cell(const Box& box, std::size_t tier, std::size_t phase) const {
    return box.tier == tier && box.first_phase == phase;
  }

  bool empty(std::size_t phase) const {
    return std::none_of(chart_.boxes.begin(), chart_.boxes.end(),
                        [&](const Box& box) { return box.first_phase == phase; });
  }

  void list_phase(std::size_t phase) {
    out_ += "<li><p class=\"chart-list-phase\">" + escaped(chart_.phases[phase].name) + "</p>";
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) {
      const bool any = std::any_of(chart_.boxes.begin(), chart_.boxes.end(),
                                   [&](const Box& box) { return in_cell(box, tier, phase); });
      if (!any) continue;
      out_ += "<p class=\"chart-list-tier\">" + escaped(chart_.tiers[tier].name) + "</p><ul>";
      for (std::size_t i = 0; i < chart_.boxes.size(); ++i) {
        if (in_cell(chart_.boxes[i], tier, phase)) list_box(i);
      }
      out_ += "</ul>";
    }
    out_ += "</li>";
  }

  void list_box(std::size_t index) {
    const Box& box = chart_.boxes[index];
    out_ += "<li>" + name_in_words(chart_, index, targets_) + on_one_line(box.text.text) +
            escaped(until_text(chart_, box));
    const auto leaves = [&](const Arrow& arrow) { return arrow.from == index; };
    if (std::any_of(chart_.arrows.begin(), chart_.arrows.end(), leaves)) {
      out_ += "<ul class=\"chart-list-arrows\">";
      for (const Arrow& arrow : chart_.arrows) {
        if (leaves(arrow)) out_ += "<li>" + escaped(arrow_text(chart_, arrow)) + "</li>";
      }
      out_ += "</ul>";
    }
    out_ += "</li>";
  }

  void list_band(const Band& band) {
    out_ += "<li><p class=\"chart-list-phase\">" + escaped(phases_of_band(chart_, band)) +
            "</p><p class=\"chart-list-tier\">" + escaped(tiers_of_band(chart_, band)) + "</p><p>" +
            on_one_line(band.text.text) + "</p></li>";
  }

  void table_cell(std::size_t tier, std::size_t phase) {
    out_ += "<td role=\"cell\" data-label=\"" + escaped(chart_.phases[phase].name) + "\">";
    bool first = true;
    for (const Box& box : chart_.boxes) {
      if (!in_cell(box, tier, phase)) continue;
      if (first) out_ += "<ul>";
      first = false;
      out_ += "<li><span class=\"chart-table-kind\">" + std::string(look_of(box.kind).word) + "</span> " +
              on_one_line(box.text.text) + escaped(until_text(chart_, box)) + "</li>";
    }
    out_ += first ? "</td>" : "</ul></td>";
  }

  const Chart& chart_;
  const std::vector<std::string>& targets_;
  std::string out_;
};

}  // namespace

std::string_view rebuilt_notice(const Chart& chart) {
  if (chart.origin != Origin::Reconstruction) return {};
  return "原資料の図を写したものではなく、本文の記述から編集者が組み立てた図です。";
}

std::string_view weak_notice(const Chart& chart) {
  const bool weak = std::any_of(chart.arrows.begin(), chart.arrows.end(),
                                [](const Arrow& arrow) { return arrow.stroke == Stroke::Weak; });
  return weak ? "点線の矢印は、確かではないつながりです。" : std::string_view();
}

std::string on_one_line(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return escaped(text);
}

std::string arrow_text(const Chart& chart, const Arrow& arrow) {
  const Box& to = chart.boxes[arrow.to];
  const bool both = arrow.heads != Heads::End;
  std::string out = both ? "↔ " : "→ ";
  if (!arrow.label.empty()) out += arrow.label + "：";
  out += chart.tiers[to.tier].name + "「" + std::string(shown_name(chart, to)) + "」" + (both ? "と" : "へ");
  if (arrow.stroke == Stroke::Weak) out += "（確かではないつながり）";
  return out;
}

std::string until_text(const Chart& chart, const Box& box) {
  if (box.first_phase == box.last_phase) return {};
  return "（「" + chart.phases[box.last_phase].name + "」まで）";
}

std::string phases_of_band(const Chart& chart, const Band& band) {
  return chart.phases[band.after_phase].name + "と" + chart.phases[band.after_phase + 1].name + "の間";
}

std::string tiers_of_band(const Chart& chart, const Band& band) {
  std::string tiers;
  for (std::size_t tier = band.first_tier; tier <= band.last_tier; ++tier) {
    tiers += (tier > band.first_tier ? "・" : "") + chart.tiers[tier].name;
  }
  return tiers;
}

std::string_view shown_name(const Chart& chart, const Box& box) {
  const std::string_view text = box.text.text;
  return chart.diagram == Diagram::Bodies ? text.substr(0, text.find('\n')) : std::string_view(box.id.text);
}

std::string name_in_words(const Chart& chart, std::size_t box, const std::vector<std::string>& targets) {
  std::string name = escaped(shown_name(chart, chart.boxes[box]));
  if (box < targets.size() && !targets[box].empty()) {
    name = "<a href=\"" + escaped(targets[box]) + "\">" + name + "</a>";
  }
  const BoxKind kind = chart.boxes[box].kind;
  const bool plain = kind == BoxKind::Council;  // what such a diagram is called after
  return "<strong>" + name + "</strong>" + (plain ? "" : "（" + std::string(look_of(kind).word) + "）");
}

std::string list_in_words(const Chart& chart, const std::vector<std::string>& targets) {
  if (chart.diagram == Diagram::Bodies) return bodies_list(chart, targets);
  return Writer(chart, targets).list();
}

std::string table_in_words(const Chart& chart) {
  if (chart.diagram == Diagram::Bodies) return bodies_table(chart);
  return Writer(chart, {}).table();
}

}  // namespace shirube::chart
