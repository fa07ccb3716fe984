#include "chart/bodies_words.h"

#include <algorithm>

#include "chart/kinds.h"
#include "chart/parts.h"
#include "chart/words.h"
#include "text/escape.h"

namespace shirube::chart {
namespace {

using text::escaped;

std::string quoted(const Box& box) {
  return "「" + escaped(box.id.text) + "」";
}

/// The name, the kind, and what is said of it beyond the name.
std::string described(const Box& box) {
  std::string out =
      "<strong>" + escaped(box.id.text) + "</strong>（" + std::string(look_of(box.kind).word) + "）";
  if (box.text.text != box.id.text) out += on_one_line(box.text.text);
  return out;
}

class Writer {
 public:
  explicit Writer(const Chart& chart) : chart_(chart) {}

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
    out_ += "<table class=\"chart-table chart-bodies-table\"><caption>" + escaped(chart_.title.text) +
            "</caption><thead><tr>";
    for (const char* head : {"段", "会議体", "何の一部か", "報告先", "連携先"}) {
      out_ += std::string("<th scope=\"col\">") + head + "</th>";
    }
    out_ += "</tr></thead>";
    for (std::size_t tier = 0; tier < chart_.tiers.size(); ++tier) table_tier(tier);
    out_ += "</table>";
    return std::move(out_);
  }

 private:
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
      out_ += "<li>" + described(chart_.boxes[box]);
      list_arrows(box);
      list_boxes(parts_of(chart_, box), "chart-list-parts");
      out_ += "</li>";
    }
    out_ += "</ul>";
  }

  void list_arrows(std::size_t box) {
    std::string items;
    for (const Arrow& arrow : chart_.arrows) {
      if (arrow.from == box) items += arrow_in_words(chart_, arrow);
    }
    if (!items.empty()) out_ += "<ul class=\"chart-list-arrows\">" + items + "</ul>";
  }

  // --- the table ---

  void table_tier(std::size_t tier) {
    std::vector<std::size_t> boxes;
    for (const std::size_t box : outermost(tier)) collect(box, boxes);
    if (boxes.empty()) return;
    out_ += "<tbody>";
    for (const std::size_t box : boxes) {
      out_ += "<tr>";
      if (box == boxes.front()) {
        out_ += "<th scope=\"rowgroup\" rowspan=\"" + std::to_string(boxes.size()) + "\">" +
                escaped(chart_.tiers[tier].name) + "</th>";
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
    out_ += "<th scope=\"row\">" + described(box) + "</th>";
    cell(box.whole == kNoBox ? "" : quoted(chart_.boxes[box.whole]));
    cell(others(index, Heads::End));
    cell(others(index, Heads::Both));
  }

  void cell(const std::string& words) { out_ += "<td>" + (words.empty() ? "－" : words) + "</td>"; }

  /// Those that arrows of one kind lead to; where both ends have heads, from either.
  std::string others(std::size_t box, Heads heads) const {
    std::string out;
    for (const Arrow& arrow : chart_.arrows) {
      const bool back = heads == Heads::Both && arrow.to == box;
      if (arrow.heads != heads || (arrow.from != box && !back)) continue;
      if (!out.empty()) out += "、";
      out += quoted(chart_.boxes[back ? arrow.from : arrow.to]);
      if (!arrow.label.empty()) out += "（" + escaped(arrow.label) + "）";
      if (arrow.stroke == Stroke::Weak) out += "（確かではない）";
    }
    return out;
  }

  const Chart& chart_;
  std::string out_;
};

}  // namespace

std::string bodies_list(const Chart& chart) {
  return Writer(chart).list();
}

std::string bodies_table(const Chart& chart) {
  return Writer(chart).table();
}

}  // namespace shirube::chart
