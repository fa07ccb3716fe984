#include "report/svg_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "chart/words.h"
#include "chart/wrap.h"
#include "text/escape.h"

namespace shirube::report {
namespace {

constexpr int kMargin = 16;
constexpr int kLine = 20;
constexpr int kLeastWidth = 480;  ///< of what the notices stand in

/// The lines of a text below `y`, which is moved to where the next may stand.
std::string lines_of(const std::string& text, const char* name, int width, int& y) {
  std::string out;
  const chart::Lines lines =
      chart::fill_lines(chart::find_joints(text, nullptr), 1000 * width / chart::kFont);
  for (const std::string& line : lines.lines) {
    y += kLine;
    out += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", name, kMargin, y - 6,
                       text::escaped(line));
  }
  return out;
}

std::vector<std::string> notices(const chart::Chart& chart) {
  std::vector<std::string> texts;
  if (const auto rebuilt = chart::rebuilt_notice(chart); !rebuilt.empty()) {
    texts.push_back("復元した図：" + std::string(rebuilt));
  }
  if (const auto weak = chart::weak_notice(chart); !weak.empty()) texts.emplace_back(weak);
  if (!chart.note.text.empty()) texts.push_back("注：" + chart.note.text);
  return texts;
}

}  // namespace

std::string with_notices(const chart::Chart& chart, const chart::Layout& layout, const std::string& svg) {
  const int width = std::max(layout.width, kLeastWidth);
  int y = kMargin;
  std::string texts = lines_of(chart.title.text, "chart-name", width, y);
  const int top = y + kMargin / 2;
  y = top + layout.height + kMargin / 2;
  for (const std::string& notice : notices(chart)) texts += lines_of(notice, "chart-notice-line", width, y);
  const int whole_width = width + 2 * kMargin, whole_height = y + kMargin;
  const std::size_t view = svg.find(" viewBox="), inside = svg.find('>') + 1, end = svg.rfind("</svg>");
  return svg.substr(0, view) +
         fmt::format(
             " viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">"
             "<rect class=\"chart-ground\" width=\"{0}\" height=\"{1}\"/>{2}"
             "<g transform=\"translate({3} {4})\">",
             whole_width, whole_height, texts, kMargin, top) +
         svg.substr(inside, end - inside) + "</g></svg>";
}

}  // namespace shirube::report
