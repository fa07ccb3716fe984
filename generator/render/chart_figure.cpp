#include "render/chart_figure.h"

#include <algorithm>

#include "chart/draw.h"
#include "chart/words.h"
#include "link/urls.h"
#include "render/html.h"

namespace shirube::render {
namespace {

using chart::DrawnChart;

/// Wider than this a drawing for narrow screens would be shrunk until its text cannot be read: it is scrolled
/// instead. On a phone of 360 pixels it leaves letters of 12 pixels.
constexpr int kShrinkable = 356;

/// How far a drawing must shrink for a sheet, in thousandths.
int scale_on(const chart::Layout& layout, int width, int height) {
  return std::min({1000, 1000 * width / layout.width, 1000 * height / layout.height});
}

/// Whether the letters become clearly larger on a sheet of A4 that is turned. Sizes are pixels (96 to the
/// inch) without margins and, on the turned sheet, without the caption.
bool turns_on_paper(const chart::Layout& layout) {
  return scale_on(layout, 1000, 620) * 100 > scale_on(layout, 670, 940) * 115;
}

std::vector<std::string> targets_of(const DrawnChart& drawn) {
  std::vector<std::string> targets;
  for (const std::string& anchor : drawn.anchors) {
    targets.push_back(anchor.empty() ? std::string() : "#" + link::encode_path(anchor));
  }
  return targets;
}

/// The drawing for narrow columns. Where it must be scrolled its boxes lead nowhere: browsers do not scroll
/// sideways to a link of a drawing that is reached by keyboard. The list below has the same links.
std::string narrow_drawing(const DrawnChart& drawn, const std::string& id) {
  const bool scrolls = drawn.narrow.width > kShrinkable;
  std::string out;
  if (scrolls) out += "<p class=\"chart-hint\" aria-hidden=\"true\">↔ 図は横に動かせます</p>\n";
  out += "<div class=\"chart-narrow";
  if (scrolls) {
    out += " chart-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"図「" +
           escaped(drawn.chart.title.text) + "」（横に動かせます）";
  }
  const std::vector<std::string> targets = scrolls ? std::vector<std::string>() : targets_of(drawn);
  return out + "\">" + chart::draw(drawn.chart, drawn.narrow, {id + ":n", targets}) + "</div>\n";
}

std::string wide_drawing(const DrawnChart& drawn, const std::string& id) {
  return "<div class=\"chart-wide\">" + chart::draw(drawn.chart, drawn.wide, {id + ":w", targets_of(drawn)}) +
         "</div>\n";
}

/// What a reader must know to read the drawing, and how far it can be trusted.
std::string notes(const DrawnChart& drawn) {
  const chart::Chart& chart = drawn.chart;
  std::string out;
  const std::string_view weak = chart::weak_notice(chart);
  if (drawn.drawn && !weak.empty()) {
    out += "<p class=\"chart-key\"><span class=\"chart-dash\" aria-hidden=\"true\"></span>" + escaped(weak) +
           "</p>\n";
  }
  if (!chart.note.text.empty()) out += "<p class=\"chart-note\">注：" + escaped(chart.note.text) + "</p>\n";
  return out;
}

std::string words(const DrawnChart& drawn) {
  std::string both = chart::list_in_words(drawn.chart, targets_of(drawn)) +
                     "\n<div class=\"chart-table-frame\" role=\"region\""
                     " tabindex=\"0\" aria-label=\"図「" +
                     escaped(drawn.chart.title.text) + "」の表\">" + chart::table_in_words(drawn.chart) +
                     "</div>\n";
  if (!drawn.drawn) return both;
  return "<details class=\"chart-more\"><summary>この図を文章と表で読む</summary>\n" + both + "</details>\n";
}

}  // namespace

std::string chart_figure(const DrawnChart& drawn, const std::string& id) {
  const chart::Chart& chart = drawn.chart;
  const bool rebuilt = chart.origin == chart::Origin::Reconstruction;
  std::string out = "<figure class=\"chart";
  if (drawn.drawn && turns_on_paper(drawn.wide)) out += " chart-turned";
  out += "\" id=\"" + id + "\" aria-labelledby=\"" + id + ":title\">\n<figcaption id=\"" + id + ":title\">";
  if (rebuilt) out += "<span class=\"chart-origin\">復元した図</span>";
  out += "<span class=\"chart-title\">" + escaped(chart.title.text) + "</span></figcaption>\n";
  out += "<div class=\"chart-parts\">\n";
  // The style sheet shows the one that fits.
  if (drawn.drawn) out += narrow_drawing(drawn, id) + wide_drawing(drawn, id);
  if (rebuilt) out += "<p class=\"chart-notice\">" + escaped(chart::rebuilt_notice(chart)) + "</p>\n";
  if (!chart.description.text.empty()) {
    out += "<p class=\"chart-about\">" + escaped(chart.description.text) + "</p>\n";
  }
  return out + notes(drawn) + words(drawn) + "</div>\n</figure>\n";
}

}  // namespace shirube::render
