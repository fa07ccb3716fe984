#include "chart/draw.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "chart/kinds.h"
#include "chart/words.h"
#include "text/escape.h"

namespace shirube::chart {
namespace {

constexpr int kBaseline = 14;  ///< of a line of text below its top
constexpr int kSmallBaseline = 12;
constexpr int kBend = 4;  ///< radius of an arrow's corners
constexpr int kIcon = 12;
constexpr int kTipGap = 1;  ///< the line ends inside its head, not at the tip

int sign(int value) {
  return (value > 0) - (value < 0);
}

/// The point `length` pixels from `from` on the way to `to`.
Point towards(const Point& from, const Point& to, int length) {
  return {from.x + sign(to.x - from.x) * length, from.y + sign(to.y - from.y) * length};
}

class Drawer {
 public:
  Drawer(const Chart& chart, const Layout& layout, const DrawOptions& options)
      : chart_(chart), layout_(layout), options_(options) {}

  std::string draw() {
    begin();
    draw_heads();
    draw_bands();
    draw_frames();
    draw_arrows();
    draw_labels();
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) draw_box(i);
    svg_ += "</svg>";
    return std::move(svg_);
  }

 private:
  template <typename... Args>
  void add(fmt::format_string<Args...> form, Args&&... args) {
    fmt::format_to(std::back_inserter(svg_), form, std::forward<Args>(args)...);
  }

  bool linked() const {
    for (const std::string& target : options_.targets) {
      if (!target.empty()) return true;
    }
    return false;
  }

  void begin() {
    const bool described = !chart_.description.text.empty();
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-drawing chart-{}\" role=\"{}\"",
        layout_.direction == Direction::Across ? "across" : "down", linked() ? "group" : "img");
    add(" aria-labelledby=\"{}-t\"", options_.id);
    if (described) add(" aria-describedby=\"{}-d\"", options_.id);
    add(" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">", layout_.width, layout_.height);
    add("<title id=\"{}-t\">{}</title>", options_.id, text::escaped(chart_.title.text));
    if (described) add("<desc id=\"{}-d\">{}</desc>", options_.id, text::escaped(chart_.description.text));
    define_icons();
  }

  void define_icons() {
    std::array<bool, kBoxKinds> used{};
    for (const Box& box : chart_.boxes) used.at(static_cast<std::size_t>(box.kind)) = true;
    svg_ += "<defs>";
    for (std::size_t i = 0; i < used.size(); ++i) {
      const KindLook& look = look_of(static_cast<BoxKind>(i));
      if (!used[i] || look.icon.empty()) continue;
      add("<path id=\"{}-{}\" fill-rule=\"evenodd\" d=\"{}\"/>", options_.id, look.name, look.icon);
    }
    svg_ += "</defs>";
  }

  void rectangle(const Rect& rect, std::string_view name) {
    add("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", name, rect.x, rect.y, rect.width,
        rect.height);
  }

  // --- texts ---

  /// How many of its lines hold the name of a body; boxes of phases show no name.
  int name_lines(const Box& box, const TextBlock& text) const {
    if (chart_.diagram != Diagram::Bodies) return 0;
    const std::size_t length = shown_name(chart_, box).size();
    int lines = 0;
    for (std::size_t shown = 0; shown < length; ++lines) {
      shown += text.lines[static_cast<std::size_t>(lines)].size();
    }
    return lines;
  }

  /// Lines in the middle of a rectangle: from the left (`x` is their beginning) or around `x`.
  void lines_at(const TextBlock& block, int x, int pitch, int baseline, std::string_view name,
                int name_lines = 0) {
    const auto count = static_cast<int>(block.lines.size());
    const int y = block.rect.y + (block.rect.height - count * pitch) / 2 + baseline;
    if (count == 1 && name_lines == 1) name = "chart-name";
    add("<text{} x=\"{}\" y=\"{}\">", class_of(name), x, y);
    if (count == 1) {
      svg_ += text::escaped(block.lines[0]);
    } else {
      for (int i = 0; i < count; ++i) {
        add("<tspan{} x=\"{}\"{}>{}</tspan>", class_of(i < name_lines ? "chart-name" : ""), x,
            i == 0 ? "" : fmt::format(" dy=\"{}\"", pitch),
            text::escaped(block.lines[static_cast<std::size_t>(i)]));
      }
    }
    svg_ += "</text>";
  }

  static std::string class_of(std::string_view name) {
    return name.empty() ? std::string() : fmt::format(" class=\"{}\"", name);
  }

  void vertical_at(const TextBlock& block, std::string_view name) {
    const auto count = static_cast<int>(block.lines.size());
    const int y = block.rect.y + block.rect.height / 2;
    int x = block.rect.x + (block.rect.width + count * kLineHeight) / 2 - kLineHeight / 2;
    for (const std::string& line : block.lines) {
      add("<text class=\"chart-upright {}\" x=\"{}\" y=\"{}\">{}</text>", name, x, y, text::escaped(line));
      x -= kLineHeight;
    }
  }

  void centred(const TextBlock& block, std::string_view name) {
    if (block.lines.empty()) return;
    if (block.writing == Writing::Vertical) return vertical_at(block, name);
    lines_at(block, block.rect.x + block.rect.width / 2, kLineHeight, kBaseline, name);
  }

  // --- what stands behind ---

  void draw_heads() {
    for (const TextBlock& head : layout_.column_heads) draw_head(head, "chart-phase");
    for (const TextBlock& head : layout_.row_heads) draw_head(head, "chart-tier");
    if (layout_.row_lines.empty()) return;
    svg_ += "<path class=\"chart-rule\" d=\"";
    for (const int y : layout_.row_lines) add("M0 {}h{}", y, layout_.width);
    svg_ += "\"/>";
  }

  void draw_head(const TextBlock& head, std::string_view name) {
    if (head.rect.width == 0 || head.rect.height == 0 || head.lines.empty()) return;
    Rect rect = head.rect;
    // A thread of ground between heads that touch.
    if (head.writing == Writing::Vertical) rect = {rect.x, rect.y + 1, rect.width - 2, rect.height - 2};
    if (head.writing == Writing::Horizontal) rect.height -= 4;
    rectangle(rect, "chart-head");
    TextBlock shown = head;
    shown.rect = rect;
    centred(shown, name);
  }

  void draw_bands() {
    for (const PlacedBand& band : layout_.bands) {
      rectangle(band.rect, "chart-band");
      centred(band.text, "chart-words");
    }
  }

  void draw_frames() {
    for (const PlacedFrame& frame : layout_.frames) {
      const BoxKind kind = chart_.boxes[frame.whole].kind;
      add("<path class=\"chart-whole chart-{}\" d=\"{}\"/>", look_of(kind).name,
          outline_of(kind, frame.rect));
    }
  }

  bool has_frame(std::size_t box) const {
    return std::any_of(layout_.frames.begin(), layout_.frames.end(),
                       [&](const PlacedFrame& frame) { return frame.whole == box; });
  }

  // --- arrows ---

  void draw_arrows() {
    std::string heads;
    svg_ += "<g class=\"chart-arrows\">";
    for (std::size_t i = 0; i < layout_.arrows.size(); ++i) {
      const std::vector<Point>& points = layout_.arrows[i].points;
      if (points.size() < 2) continue;
      const Arrow& arrow = chart_.arrows[i];
      add("<path{} d=\"{}\"/>", arrow.stroke == Stroke::Weak ? " class=\"chart-weak\"" : "",
          line_of(points, arrow.heads));
      if (arrow.heads != Heads::None) heads += head_of(points.back(), points[points.size() - 2]);
      if (arrow.heads == Heads::Both) heads += head_of(points.front(), points[1]);
    }
    svg_ += "</g>";
    if (!heads.empty()) add("<path class=\"chart-tips\" d=\"{}\"/>", heads);
  }

  /// Right angles with round corners, so that a bend never looks like a crossing.
  static std::string line_of(const std::vector<Point>& points, Heads heads) {
    const std::size_t last = points.size() - 1;
    const Point begin = heads == Heads::Both ? towards(points[0], points[1], kHead - kTipGap) : points[0];
    const Point end =
        heads == Heads::None ? points[last] : towards(points[last], points[last - 1], kHead - kTipGap);
    std::string line = fmt::format("M{} {}", begin.x, begin.y);
    for (std::size_t i = 1; i < last; ++i) {
      const Point from = towards(points[i], points[i - 1], kBend),
                  to = towards(points[i], points[i + 1], kBend);
      line += fmt::format("L{} {}Q{} {} {} {}", from.x, from.y, points[i].x, points[i].y, to.x, to.y);
    }
    return line + fmt::format("L{} {}", end.x, end.y);
  }

  static std::string head_of(const Point& tip, const Point& from) {
    const Point base = towards(tip, from, kHead);
    const bool level = tip.y == from.y;
    const int dx = level ? 0 : kHeadHalf, dy = level ? kHeadHalf : 0;
    return fmt::format("M{} {}L{} {}L{} {}z", tip.x, tip.y, base.x - dx, base.y - dy, base.x + dx,
                       base.y + dy);
  }

  void draw_labels() {
    for (const PlacedArrow& arrow : layout_.arrows) {
      if (arrow.label.lines.empty()) continue;
      rectangle(arrow.label.rect, "chart-ground");
      lines_at(arrow.label, arrow.label.rect.x + arrow.label.rect.width / 2, kLabelHeight, kSmallBaseline,
               "chart-label");
    }
  }

  // --- boxes ---

  void draw_box(std::size_t index) {
    const Box& box = chart_.boxes[index];
    const PlacedBox& placed = layout_.boxes[index];
    const KindLook& look = look_of(box.kind);
    const std::string target = index < options_.targets.size() ? options_.targets[index] : std::string();
    const std::string_view named = has_frame(index) ? " chart-whole-name" : "";
    if (target.empty()) {
      add("<g class=\"chart-box chart-{}{}\">", look.name, named);
    } else {
      add("<a class=\"chart-box chart-{}{}\" href=\"{}\">", look.name, named, text::escaped(target));
    }
    add("<path class=\"chart-frame\" d=\"{}\"/>", outline_of(box.kind, placed.rect));
    TextBlock words = placed.text;
    if (!look.icon.empty()) {
      // The kind and the text stand in the middle of the box together.
      const auto count = static_cast<int>(words.lines.size());
      const int top = placed.rect.y + (placed.rect.height - kKindHeight - count * kLineHeight) / 2;
      const int x = placed.rect.x + kPadX;
      add("<use href=\"#{}-{}\" x=\"{}\" y=\"{}\"/>", options_.id, look.name, x, top + 1);
      add("<text class=\"chart-kind\" x=\"{}\" y=\"{}\">{}</text>", x + kIcon + 4, top + kSmallBaseline,
          look.word);
      words.rect = {words.rect.x, top + kKindHeight, words.rect.width, count * kLineHeight};
    }
    if (named.empty() || !look.icon.empty()) {
      lines_at(words, words.rect.x, kLineHeight, kBaseline, "", name_lines(box, words));
    } else {
      centred(words, "chart-words");
    }
    svg_ += target.empty() ? "</g>" : "</a>";
  }

  const Chart& chart_;
  const Layout& layout_;
  const DrawOptions& options_;
  std::string svg_;
};

}  // namespace

std::string draw(const Chart& chart, const Layout& layout, const DrawOptions& options) {
  return Drawer(chart, layout, options).draw();
}

}  // namespace shirube::chart
