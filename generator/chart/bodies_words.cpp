#include "chart/bodies_words.h"

#include <algorithm>
#include <array>

#include "chart/kinds.h"
#include "chart/parts.h"
#include "chart/words.h"
#include "text/escape.h"

namespace shirube::chart {
namespace {

using text::escaped;

std::string quoted(const Chart& chart, std::size_t box) {
  return "「" + escaped(shown_name(chart, chart.boxes[box])) + "」";
}

constexpr std::array<const char*, 5> kHeads = {"段", "会議体", "何の一部か", "報告などの先", "連携先"};

class Writer {
 public:
  Writer(const Chart& chart, const std::vector<std::string>& targets) : chart_(chart), targets_(targets) {}

  std::string list() {
    out_ += "<ul class=\"chart-list\">";
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) {
      out_ += "<li><p class=\"chart-list-tier\">" + escaped(chart_.tiers[tier].name) + "</p>";
      list_boxes(outermost(tier), "");
      out_ += "</li>";
    }
    out_ += "</ul>";
    return std::move(out_);
  }

  std::string table() {
    // The roles are said aloud because a style sheet may show rows as cards, which drops them.
    out_ += "<table class=\"chart-table chart-bodies-table\" role=\"table\"><caption>" +
            escaped(chart_.title.text) + "</caption><thead role=\"rowgroup\"><tr role=\"row\">";
    for (const char* head : kHeads) {
      out_ += std::string("<th role=\"columnheader\" scope=\"col\">") + head + "</th>";
    }
    out_ += "</tr></thead>";
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) table_tier(tier);
    out_ += "</table>";
    return std::move(out_);
  }

 private:
  /// The name, the kind, and what is said of it beyond the name.
  std::string described(std::size_t box, const std::vector<std::string>& targets) const {
    const std::string_view text = chart_.boxes[box].text.text;
    std::string more(text.substr(shown_name(chart_, chart_.boxes[box]).size()));
    more = on_one_line(std::move(more));
    if (!more.empty() && !more.starts_with("（")) more = "：" + more;
    return name_in_words(chart_, box, targets) + more;
  }

  std::vector<std::size_t> outermost(std::size_t tier) const {
    std::vector<std::size_t> boxes = parts_of(chart_, kNoBox);
    std::erase_if(boxes, [&](std::size_t box) { return chart_.boxes[box].tier != tier; });
    return boxes;
  }

  // --- the list ---

  void list_boxes(const std::vector<std::size_t>& boxes, const std::string& name) {
    if (boxes.empty()) return;
    out_ += name.empty() ? "<ul>" : "<ul class=\"" + name + "\">";
    for (const std::size_t box : boxes) {
      out_ += "<li>" + described(box, targets_);
      list_arrows(box);
      list_boxes(parts_of(chart_, box), "chart-list-parts");
      out_ += "</li>";
    }
    out_ += "</ul>";
  }

  void list_arrows(std::size_t box) {
    std::string items;
    for (const Arrow& arrow : chart_.arrows) {
      if (arrow.from == box) items += "<li>" + escaped(arrow_text(chart_, arrow)) + "</li>";
    }
    if (!items.empty()) out_ += "<ul class=\"chart-list-arrows\">" + items + "</ul>";
  }

  // --- the table ---

  void table_tier(std::size_t tier) {
    std::vector<std::size_t> boxes;
    for (const std::size_t box : outermost(tier)) collect(box, boxes);
    if (boxes.empty()) return;
    out_ += "<tbody role=\"rowgroup\">";
    for (const std::size_t box : boxes) {
      out_ += "<tr role=\"row\">";
      if (box == boxes.front()) {
        out_ += "<th role=\"rowheader\" scope=\"rowgroup\" rowspan=\"" + std::to_string(boxes.size()) +
                "\">" + escaped(chart_.tiers[tier].name) + "</th>";
      }
      table_row(box);
      out_ += "</tr>";
    }
    out_ += "</tbody>";
  }

  void collect(std::size_t box, std::vector<std::size_t>& boxes) const {
    boxes.push_back(box);
    for (const std::size_t part : parts_of(chart_, box)) collect(part, boxes);
  }

  void table_row(std::size_t index) {
    const Box& box = chart_.boxes[index];
    out_ += "<th role=\"rowheader\" scope=\"row\" data-tier=\"" + escaped(chart_.tiers[box.tier].name) +
            "\">" + described(index, {}) + "</th>";
    cell(kHeads[2], box.whole == kNoBox ? "" : quoted(chart_, box.whole));
    cell(kHeads[3], others(index, Heads::End));
    cell(kHeads[4], others(index, Heads::Both));
  }

  void cell(const char* head, const std::string& words) {
    const char* name = words.empty() ? "\" class=\"chart-none" : "";
    out_ += std::string("<td role=\"cell\" data-label=\"") + head + name + "\">" +
            (words.empty() ? "－" : words) + "</td>";
  }

  /// Those that arrows of one kind lead to; where both ends have heads, from either.
  std::string others(std::size_t box, Heads heads) const {
    std::string out;
    for (const Arrow& arrow : chart_.arrows) {
      const bool back = heads == Heads::Both && arrow.to == box;
      if (arrow.heads != heads || (arrow.from != box && !back)) continue;
      if (!out.empty()) out += "、";
      out += quoted(chart_, back ? arrow.from : arrow.to);
      if (!arrow.label.empty()) out += "（" + escaped(arrow.label) + "）";
      if (arrow.stroke == Stroke::Weak) out += "（確かではない）";
    }
    return out;
  }

  const Chart& chart_;
  const std::vector<std::string>& targets_;
  std::string out_;
};

}  // namespace

std::string bodies_list(const Chart& chart, const std::vector<std::string>& targets) {
  return Writer(chart, targets).list();
}

std::string bodies_table(const Chart& chart) {
  return Writer(chart, {}).table();
}

}  // namespace shirube::chart
