#include "chart/audit.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "chart/audit_frames.h"
#include "chart/label_spot.h"
#include "chart/measure.h"
#include "text/em_width.h"
#include "text/line_break.h"
#include "text/utf8.h"

namespace shirube::chart {
namespace {

using Points = std::vector<Point>;

bool level(const Point& a, const Point& b) {
  return a.y == b.y;
}

/// Whether two pieces run along each other at a distance below `gap`.
bool parallel_within(const Point& a, const Point& b, const Point& c, const Point& d, int gap) {
  if (level(a, b) != level(c, d)) return false;
  const Rect p = bounds(a, b), q = bounds(c, d);
  const bool along = level(a, b) ? p.x < q.right() && q.x < p.right() : p.y < q.bottom() && q.y < p.bottom();
  const int distance = level(a, b) ? std::abs(p.y - q.y) : std::abs(p.x - q.x);
  return along && distance < gap;
}

bool on_piece(const Point& point, const Point& a, const Point& b) {
  const Rect line = bounds(a, b);
  return line.x <= point.x && point.x <= line.right() && line.y <= point.y && point.y <= line.bottom();
}

class Auditor {
 public:
  Auditor(const Plan& plan, const Layout& layout) : plan_(plan), layout_(layout) {}

  Audit audit() {
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) check_box(i);
    for (std::size_t i = 0; i < layout_.arrows.size(); ++i) check_arrow(i);
    for (std::size_t i = 0; i < layout_.arrows.size(); ++i) check_label(i);
    check_texts();
    check_inside();
    audit_frames(plan_, layout_, audit_.defects);
    std::sort(audit_.defects.begin(), audit_.defects.end());
    audit_.defects.erase(std::unique(audit_.defects.begin(), audit_.defects.end()), audit_.defects.end());
    audit_.measures = measure(layout_);
    return std::move(audit_);
  }

 private:
  void report(Flaw flaw, Part part, std::size_t index) { audit_.defects.push_back({flaw, part, index}); }
  void report_if(bool wrong, Flaw flaw, Part part, std::size_t index) {
    if (wrong) report(flaw, part, index);
  }

  template <typename Action>
  void for_each_head(Action action) const {
    for (std::size_t i = 0; i < layout_.row_heads.size(); ++i) action(layout_.row_heads[i], Part::RowHead, i);
    for (std::size_t i = 0; i < layout_.column_heads.size(); ++i) {
      action(layout_.column_heads[i], Part::ColumnHead, i);
    }
  }

  // --- boxes ---

  void check_box(std::size_t index) {
    const PlacedBox& box = layout_.boxes[index];
    const Rect& cell = box.cell;
    const bool inside = cell.x <= box.rect.x && cell.y <= box.rect.y && box.rect.right() <= cell.right() &&
                        box.rect.bottom() <= cell.bottom();
    report_if(!inside, Flaw::BoxLeavesCell, Part::Box, index);
    for (std::size_t other = index + 1; other < layout_.boxes.size(); ++other) {
      const Rect& rect = layout_.boxes[other].rect;
      const bool meet = overlap(box.rect, rect);
      report_if(meet, Flaw::BoxesOverlap, Part::Box, other);
      report_if(!meet && overlap(grown(box.rect, kBoxGap), rect) && !apart(box.rect, rect),
                Flaw::BoxesTooNear, Part::Box, other);
    }
    for (const PlacedBand& band : layout_.bands) {
      report_if(overlap(box.rect, band.rect), Flaw::BoxOnBand, Part::Box, index);
    }
    for_each_head([&](const TextBlock& head, Part, std::size_t) {
      report_if(overlap(box.rect, head.rect), Flaw::BoxOnHead, Part::Box, index);
    });
  }

  /// Whether two that are near each other are so only across a corner.
  static bool apart(const Rect& a, const Rect& b) {
    const bool beside = a.y < b.bottom() && b.y < a.bottom();
    const bool stacked = a.x < b.right() && b.x < a.right();
    return !beside && !stacked;
  }

  // --- arrows ---

  void check_arrow(std::size_t index) {
    const Points& points = layout_.arrows[index].points;
    if (points.size() < 2) return report(Flaw::NoWay, Part::Arrow, index);
    check_shape(index, points);
    const PlanLink& link = plan_.links[index];
    const std::size_t last = points.size() - 1;
    check_dock(index, points[0], points[1], layout_.boxes[link.from].rect);
    check_dock(index, points[last], points[last - 1], layout_.boxes[link.to].rect);
    for (std::size_t i = 1; i < points.size(); ++i) check_piece(index, points[i - 1], points[i]);
    for (std::size_t other = index + 1; other < layout_.arrows.size(); ++other) check_pair(index, other);
  }

  void check_shape(std::size_t index, const Points& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point &a = points[i - 1], &b = points[i];
      const Rect piece = bounds(a, b);
      report_if((piece.width > 0) == (piece.height > 0), Flaw::Diagonal, Part::Arrow, index);
      const bool end = i == 1 || i + 1 == points.size();
      report_if(end && piece.width + piece.height < kEndLength, Flaw::ShortEnd, Part::Arrow, index);
      if (i + 1 == points.size()) return;
      const Point& c = points[i + 1];
      const int back = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
      report_if(back < 0, Flaw::Reversal, Part::Arrow, index);
    }
  }

  /// An end stands on a side of its box, away from the corners, and comes from outside.
  void check_dock(std::size_t index, const Point& end, const Point& before, const Rect& box) {
    const bool beside = box.y + kCorner <= end.y && end.y <= box.bottom() - kCorner;
    const bool above = box.x + kCorner <= end.x && end.x <= box.right() - kCorner;
    const bool docks = (beside && end.x == box.x && before.x < end.x) ||
                       (beside && end.x == box.right() && before.x > end.x) ||
                       (above && end.y == box.y && before.y < end.y) ||
                       (above && end.y == box.bottom() && before.y > end.y);
    report_if(!docks, Flaw::BadDock, Part::Arrow, index);
  }

  void check_piece(std::size_t index, const Point& a, const Point& b) {
    for (const PlacedBox& box : layout_.boxes) {
      report_if(enters(a, b, box.rect), Flaw::ThroughBox, Part::Arrow, index);
    }
    for (const PlacedBand& band : layout_.bands) {
      report_if(enters(a, b, band.text.rect), Flaw::ThroughBandText, Part::Arrow, index);
    }
    for_each_head([&](const TextBlock& head, Part, std::size_t) {
      report_if(enters(a, b, head.rect), Flaw::ThroughHead, Part::Arrow, index);
    });
  }

  void check_pair(std::size_t index, std::size_t other) {
    const Points &one = layout_.arrows[index].points, &two = layout_.arrows[other].points;
    for (std::size_t i = 1; i < one.size(); ++i) {
      for (std::size_t k = 1; k < two.size(); ++k) {
        const Point &a = one[i - 1], &b = one[i], &c = two[k - 1], &d = two[k];
        const bool shared = parallel_within(a, b, c, d, 1);
        report_if(shared, Flaw::SharedLine, Part::Arrow, other);
        report_if(!shared && parallel_within(a, b, c, d, kTrack), Flaw::ParallelTooNear, Part::Arrow, other);
        const bool touch = on_piece(a, c, d) || on_piece(b, c, d) || on_piece(c, a, b) || on_piece(d, a, b);
        report_if(touch, Flaw::SharedLine, Part::Arrow, other);
      }
    }
  }

  // --- labels ---

  void check_label(std::size_t index) {
    const TextBlock& label = layout_.arrows[index].label;
    if (label.lines.empty()) {
      return report_if(plan_.links[index].labelled(), Flaw::NoLabel, Part::Arrow, index);
    }
    for (const PlacedBox& box : layout_.boxes) {
      report_if(overlap(label.rect, box.rect), Flaw::LabelOnBox, Part::Arrow, index);
    }
    for (const PlacedBand& band : layout_.bands) {
      report_if(overlap(label.rect, band.text.rect), Flaw::LabelOnBandText, Part::Arrow, index);
    }
    for (std::size_t other = 0; other < layout_.arrows.size(); ++other) {
      check_label_on(index, label.rect, other);
    }
  }

  void check_label_on(std::size_t index, const Rect& label, std::size_t other) {
    const Points& points = layout_.arrows[other].points;
    if (points.size() < 2) return;
    const bool on_head = overlap(label, head_at(points.back(), points[points.size() - 2]));
    report_if(on_head, Flaw::LabelOnArrowhead, Part::Arrow, index);
    if (other == index) return;
    const TextBlock& words = layout_.arrows[other].label;
    const bool on_words = other > index && !words.lines.empty() && overlap(label, words.rect);
    report_if(on_words, Flaw::LabelOnLabel, Part::Arrow, index);
    for (std::size_t i = 1; i < points.size(); ++i) {
      report_if(enters(points[i - 1], points[i], label), Flaw::LabelOnArrow, Part::Arrow, index);
    }
  }

  // --- texts ---

  void check_texts() {
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) {
      check_text(layout_.boxes[i].text, plan_.boxes[i].text, kFont, Part::Box, i);
    }
    for (std::size_t i = 0; i < layout_.arrows.size(); ++i) {
      const TextBlock& label = layout_.arrows[i].label;
      if (!label.lines.empty()) check_text(label, plan_.links[i].label, kSmallFont, Part::Arrow, i);
    }
    for (std::size_t i = 0; i < layout_.bands.size(); ++i) {
      check_text(layout_.bands[i].text, plan_.bands[i].text, kFont, Part::Band, i);
    }
    for_each_head([&](const TextBlock& head, Part part, std::size_t i) {
      check_text(head, part == Part::RowHead ? plan_.rows[i] : plan_.columns[i], kFont, part, i);
    });
  }

  void check_text(const TextBlock& block, const Breakable& source, int font, Part part, std::size_t index) {
    std::string all;
    bool forbidden = false;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const std::string& line = block.lines[i];
      forbidden = forbidden || (i > 0 && text::must_not_begin_line(line)) ||
                  (i + 1 < block.lines.size() && text::must_not_end_line(line));
      all += line;
    }
    report_if(all != source.text, Flaw::TextChanged, part, index);
    report_if(forbidden, Flaw::ForbiddenBreak, part, index);
    check_size(block, font, part, index);
  }

  void check_size(const TextBlock& block, int font, Part part, std::size_t index) {
    const bool vertical = block.writing == Writing::Vertical;
    int length = 0;
    for (const std::string& line : block.lines) {
      const auto upright = static_cast<int>(text::count_code_points(line)) * kUpright;
      length = std::max(length, vertical ? upright : pixels(text::em_width(line), font));
    }
    const int pitch = font == kSmallFont ? kLabelHeight : kLineHeight;
    const int across = static_cast<int>(block.lines.size()) * pitch;
    report_if(length > (vertical ? block.rect.height : block.rect.width), Flaw::TextTooWide, part, index);
    report_if(across > (vertical ? block.rect.width : block.rect.height), Flaw::TextTooHigh, part, index);
  }

  // --- the drawing ---

  void check_inside() {
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) check_inside(layout_.boxes[i].rect, Part::Box, i);
    for (std::size_t i = 0; i < layout_.bands.size(); ++i) check_inside(layout_.bands[i].rect, Part::Band, i);
    for (std::size_t i = 0; i < layout_.arrows.size(); ++i) {
      for (const Point& point : layout_.arrows[i].points)
        check_inside({point.x, point.y, 0, 0}, Part::Arrow, i);
      if (!layout_.arrows[i].label.lines.empty()) check_inside(layout_.arrows[i].label.rect, Part::Arrow, i);
    }
    for_each_head([&](const TextBlock& head, Part part, std::size_t i) { check_inside(head.rect, part, i); });
  }

  void check_inside(const Rect& rect, Part part, std::size_t index) {
    const bool inside =
        rect.x >= 0 && rect.y >= 0 && rect.right() <= layout_.width && rect.bottom() <= layout_.height;
    report_if(!inside, Flaw::OutsideDrawing, part, index);
  }

  const Plan& plan_;
  const Layout& layout_;
  Audit audit_;
};

constexpr std::array<std::string_view, 31> kPhrases = {
    "@flaw-overlap",  "@flaw-near",    "@flaw-cell",    "@flaw-overlap", "@flaw-overlap", "@flaw-outside",
    "@flaw-no-way",   "@flaw-through", "@flaw-through", "@flaw-through", "@flaw-shared",  "@flaw-shared",
    "@flaw-diagonal", "@flaw-dock",    "@flaw-dock",    "@flaw-dock",    "@flaw-label",   "@flaw-label",
    "@flaw-label",    "@flaw-label",   "@flaw-label",   "@flaw-label",   "@flaw-text",    "@flaw-text",
    "@flaw-text",     "@flaw-break",   "@flaw-frame",   "@flaw-frame",   "@flaw-border",  "@flaw-border",
    "@flaw-border"};

}  // namespace

Audit audit(const Plan& plan, const Layout& layout) {
  return Auditor(plan, layout).audit();
}

std::string_view phrase_of(Flaw flaw) {
  return kPhrases.at(static_cast<std::size_t>(flaw));
}

}  // namespace shirube::chart
