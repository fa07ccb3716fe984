#include "bench/layout_json.h"

#include "bench/audit_table.h"

namespace shirube::bench {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const chart::Rect& rect) {
  return {rect.x, rect.y, rect.width, rect.height};
}

chart::Rect rect_of(const ordered_json& json) {
  return {json.at(0), json.at(1), json.at(2), json.at(3)};
}

ordered_json json_of(const chart::TextBlock& text, const chart::Breakable& source) {
  return {{"source", source.text},
          {"lines", text.lines},
          {"rect", json_of(text.rect)},
          {"vertical", text.writing == chart::Writing::Vertical},
          {"ugly_breaks", text.ugly_breaks}};
}

chart::TextBlock text_of(const ordered_json& json) {
  chart::TextBlock text;
  text.rect = rect_of(json.at("rect"));
  text.lines = json.at("lines").get<std::vector<std::string>>();
  text.writing = json.at("vertical").get<bool>() ? chart::Writing::Vertical : chart::Writing::Horizontal;
  text.ugly_breaks = json.at("ugly_breaks");
  return text;
}

chart::Breakable source_of(const ordered_json& json) {
  chart::Breakable source;
  source.text = json.at("source");
  return source;
}

ordered_json json_of(const std::vector<chart::TextBlock>& heads,
                     const std::vector<chart::Breakable>& sources) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < heads.size(); ++i) list.push_back(json_of(heads[i], sources[i]));
  return list;
}

ordered_json boxes_of(const chart::Plan& plan, const chart::Layout& layout) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    const chart::PlacedBox& box = layout.boxes[i];
    list.push_back({{"row", plan.boxes[i].row},
                    {"rect", json_of(box.rect)},
                    {"cell", json_of(box.cell)},
                    {"text", json_of(box.text, plan.boxes[i].text)}});
  }
  return list;
}

ordered_json arrows_of(const chart::Plan& plan, const chart::Layout& layout) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
    ordered_json points = ordered_json::array();
    for (const chart::Point& point : layout.arrows[i].points) points.push_back({point.x, point.y});
    list.push_back({{"from", plan.links[i].from},
                    {"to", plan.links[i].to},
                    {"points", points},
                    {"label", json_of(layout.arrows[i].label, plan.links[i].label)}});
  }
  return list;
}

ordered_json bands_of(const chart::Plan& plan, const chart::Layout& layout) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < layout.bands.size(); ++i) {
    list.push_back({{"first_row", plan.bands[i].first},
                    {"rect", json_of(layout.bands[i].rect)},
                    {"text", json_of(layout.bands[i].text, plan.bands[i].text)}});
  }
  return list;
}

void read_boxes(const ordered_json& list, Drawing& drawing) {
  for (const ordered_json& box : list) {
    chart::PlanBox planned;
    planned.row = box.at("row");
    planned.text = source_of(box.at("text"));
    drawing.plan.boxes.push_back(std::move(planned));
    drawing.layout.boxes.push_back(
        {rect_of(box.at("rect")), rect_of(box.at("cell")), text_of(box.at("text"))});
  }
}

void read_arrows(const ordered_json& list, Drawing& drawing) {
  for (const ordered_json& arrow : list) {
    drawing.plan.links.push_back({arrow.at("from"), arrow.at("to"), source_of(arrow.at("label"))});
    chart::PlacedArrow placed;
    for (const ordered_json& point : arrow.at("points")) placed.points.push_back({point.at(0), point.at(1)});
    placed.label = text_of(arrow.at("label"));
    drawing.layout.arrows.push_back(std::move(placed));
  }
}

void read_heads(const ordered_json& list, std::vector<chart::Breakable>& sources,
                std::vector<chart::TextBlock>& heads) {
  for (const ordered_json& head : list) {
    sources.push_back(source_of(head));
    heads.push_back(text_of(head));
  }
}

}  // namespace

ordered_json to_json(const chart::Plan& plan, const chart::Layout& layout) {
  return {{"width", layout.width},
          {"height", layout.height},
          {"boxes", boxes_of(plan, layout)},
          {"arrows", arrows_of(plan, layout)},
          {"bands", bands_of(plan, layout)},
          {"row_heads", json_of(layout.row_heads, plan.rows)},
          {"column_heads", json_of(layout.column_heads, plan.columns)}};
}

Drawing drawing_from_json(const ordered_json& json) {
  Drawing drawing;
  drawing.layout.width = json.at("width");
  drawing.layout.height = json.at("height");
  read_boxes(json.at("boxes"), drawing);
  read_arrows(json.at("arrows"), drawing);
  for (const ordered_json& band : json.at("bands")) {
    drawing.plan.bands.push_back({0, band.at("first_row"), 0, source_of(band.at("text"))});
    drawing.layout.bands.push_back({rect_of(band.at("rect")), text_of(band.at("text"))});
  }
  read_heads(json.at("row_heads"), drawing.plan.rows, drawing.layout.row_heads);
  read_heads(json.at("column_heads"), drawing.plan.columns, drawing.layout.column_heads);
  return drawing;
}

ordered_json to_json(const chart::Audit& audit) {
  const chart::Measures& m = audit.measures;
  ordered_json defects = ordered_json::object();
  for (const auto& [kind, count] : defects_by_kind(audit)) defects[kind] = count;
  return {{"defects", defects},
          {"crossings", m.crossings},
          {"bends", m.bends},
          {"most_bends", m.most_bends},
          {"jogs", m.jogs},
          {"length", m.length},
          {"distance", m.distance},
          {"width", m.width},
          {"height", m.height},
          {"box_share", m.box_share},
          {"lines", m.lines},
          {"ugly_breaks", m.ugly_breaks},
          {"lone_characters", m.lone_characters}};
}

}  // namespace shirube::bench
