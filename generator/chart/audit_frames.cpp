#include "chart/audit_frames.h"

#include <cstdlib>

namespace shirube::chart {
namespace {

constexpr int kClear = 4;  ///< no arrow runs nearer along a border

bool holds(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

class FrameAuditor {
 public:
  FrameAuditor(const Plan& plan, const Layout& layout, std::vector<Defect>& defects)
      : plan_(plan), layout_(layout), defects_(defects) {}

  void audit() {
    for (const std::size_t whole : plan_.frames) check_presence(whole);
    for (const PlacedFrame& frame : layout_.frames) {
      check_top(frame);
      for (std::size_t box = 0; box < layout_.boxes.size(); ++box) check_box(frame, box);
      for (const PlacedFrame& other : layout_.frames) check_frames(frame, other);
      for (std::size_t arrow = 0; arrow < layout_.arrows.size(); ++arrow) check_arrow(frame, arrow);
    }
  }

 private:
  void report_if(bool wrong, Flaw flaw, Part part, std::size_t index) {
    if (wrong) defects_.push_back({flaw, part, index});
  }

  /// Whether a box is a part of another, or a part of its parts.
  bool is_part(std::size_t box, std::size_t of) const {
    for (box = plan_.boxes[box].whole; box != kNoBox; box = plan_.boxes[box].whole) {
      if (box == of) return true;
    }
    return false;
  }

  void check_presence(std::size_t whole) {
    std::size_t frames = 0;
    for (const PlacedFrame& frame : layout_.frames) frames += frame.whole == whole ? 1 : 0;
    report_if(frames != 1, Flaw::OutOfFrame, Part::Box, whole);
  }

  /// The name of the whole is the upper end of its frame.
  void check_top(const PlacedFrame& frame) {
    const Rect& box = layout_.boxes[frame.whole].rect;
    const bool top = box.x == frame.rect.x && box.y == frame.rect.y && box.width == frame.rect.width;
    report_if(!top, Flaw::OutOfFrame, Part::Box, frame.whole);
    report_if(!holds({0, 0, layout_.width, layout_.height}, frame.rect), Flaw::OutsideDrawing, Part::Box,
              frame.whole);
  }

  void check_box(const PlacedFrame& frame, std::size_t box) {
    if (box == frame.whole) return;
    const Rect& rect = layout_.boxes[box].rect;
    if (!is_part(box, frame.whole)) {
      const bool near = overlap(grown(frame.rect, kBoxGap), rect);
      const bool around = is_part(frame.whole, box);  // the name above, which audit() keeps away
      return report_if(near && !around, Flaw::FrameOverlap, Part::Box, box);
    }
    const Rect inner = {frame.rect.x + kFrameInset, frame.rect.y, frame.rect.width - 2 * kFrameInset,
                        frame.rect.height - kFrameFoot};
    report_if(!holds(inner, rect), Flaw::OutOfFrame, Part::Box, box);
  }

  void check_frames(const PlacedFrame& frame, const PlacedFrame& other) {
    if (frame.whole == other.whole) return;
    if (is_part(other.whole, frame.whole)) {
      const Rect inner = {frame.rect.x + kFrameInset, frame.rect.y, frame.rect.width - 2 * kFrameInset,
                          frame.rect.height - kFrameFoot};
      return report_if(!holds(inner, other.rect), Flaw::OutOfFrame, Part::Box, other.whole);
    }
    const bool apart = !overlap(grown(frame.rect, kBoxGap), other.rect) || is_part(frame.whole, other.whole);
    report_if(!apart, Flaw::FrameOverlap, Part::Box, other.whole);
  }

  /// An arrow crosses a border at most once for each of its ends that is a part.
  void check_arrow(const PlacedFrame& frame, std::size_t index) {
    const std::vector<Point>& points = layout_.arrows[index].points;
    const PlanLink& link = plan_.links[index];
    const int parts = (is_part(link.from, frame.whole) ? 1 : 0) + (is_part(link.to, frame.whole) ? 1 : 0);
    const bool outside = parts == 0 && link.from != frame.whole && link.to != frame.whole;
    int crossings = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
      crossings += crossings_of(points[i - 1], points[i], frame.rect);
      report_if(outside && enters(points[i - 1], points[i], frame.rect), Flaw::ThroughFrame, Part::Arrow,
                index);
      report_if(runs_along(points[i - 1], points[i], frame.rect), Flaw::AlongFrame, Part::Arrow, index);
    }
    report_if(crossings > parts, Flaw::ThroughFrame, Part::Arrow, index);
    check_label(frame.rect, index);
  }

  static int crossings_of(const Point& a, const Point& b, const Rect& frame) {
    const Rect line = bounds(a, b);
    const bool level = line.height == 0;
    const bool between = level ? frame.y < a.y && a.y < frame.bottom() : frame.x < a.x && a.x < frame.right();
    if (!between) return 0;
    const auto passes = [&](int border) {
      return level ? line.x < border && border < line.right() : line.y < border && border < line.bottom();
    };
    return (passes(level ? frame.x : frame.y) ? 1 : 0) +
           (passes(level ? frame.right() : frame.bottom()) ? 1 : 0);
  }

  static bool runs_along(const Point& a, const Point& b, const Rect& frame) {
    const Rect line = bounds(a, b);
    const bool level = line.height == 0;
    const auto near = [&](int at, int border) { return std::abs(at - border) < kClear; };
    if (level) {
      return (near(a.y, frame.y) || near(a.y, frame.bottom())) && line.x < frame.right() &&
             frame.x < line.right();
    }
    return (near(a.x, frame.x) || near(a.x, frame.right())) && line.y < frame.bottom() &&
           frame.y < line.bottom();
  }

  void check_label(const Rect& frame, std::size_t index) {
    const TextBlock& label = layout_.arrows[index].label;
    if (label.lines.empty()) return;
    for (const Rect& side : sides_of(frame)) {
      report_if(overlap(label.rect, side), Flaw::LabelOnFrame, Part::Arrow, index);
    }
  }

  const Plan& plan_;
  const Layout& layout_;
  std::vector<Defect>& defects_;
};

}  // namespace

void audit_frames(const Plan& plan, const Layout& layout, std::vector<Defect>& defects) {
  FrameAuditor(plan, layout, defects).audit();
}

}  // namespace shirube::chart
