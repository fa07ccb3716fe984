#include "chart/measure.h"

#include <cstdint>

#include "text/utf8.h"

namespace shirube::chart {
namespace {

int length_of(const Point& a, const Point& b) {
  const Rect rect = bounds(a, b);
  return rect.width + rect.height;
}

void measure_arrow(const PlacedArrow& arrow, Measures& measures) {
  const std::vector<Point>& points = arrow.points;
  if (points.size() < 2) return;
  const auto bends = static_cast<int>(points.size()) - 2;
  measures.bends += bends;
  measures.most_bends = std::max(measures.most_bends, bends);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const int length = length_of(points[i - 1], points[i]);
    measures.length += length;
    const bool inner = i > 1 && i + 1 < points.size();
    measures.jogs += inner && length < kEndLength ? 1 : 0;
  }
  measures.distance += length_of(points.front(), points.back());
}

int crossings_between(const std::vector<Point>& one, const std::vector<Point>& other) {
  int count = 0;
  for (std::size_t i = 1; i < one.size(); ++i) {
    for (std::size_t k = 1; k < other.size(); ++k) {
      count += cross(one[i - 1], one[i], other[k - 1], other[k]) ? 1 : 0;
    }
  }
  return count;
}

void measure_text(const TextBlock& text, Measures& measures) {
  measures.lines += static_cast<int>(text.lines.size());
  measures.ugly_breaks += text.ugly_breaks;
  const bool lone = text.lines.size() > 1 && text::count_code_points(text.lines.back()) == 1;
  measures.lone_characters += lone ? 1 : 0;
}

}  // namespace

bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
  const bool across = a.y == b.y;
  if (across == (c.y == d.y)) return false;
  const Rect level = across ? bounds(a, b) : bounds(c, d);
  const Rect upright = across ? bounds(c, d) : bounds(a, b);
  return level.x < upright.x && upright.x < level.right() && upright.y < level.y &&
         level.y < upright.bottom();
}

Measures measure(const Layout& layout) {
  Measures measures;
  measures.width = layout.width;
  measures.height = layout.height;
  std::int64_t area = 0;
  for (const PlacedBox& box : layout.boxes) {
    area += static_cast<std::int64_t>(box.rect.width) * box.rect.height;
    measure_text(box.text, measures);
  }
  const std::int64_t all = static_cast<std::int64_t>(layout.width) * layout.height;
  measures.box_share = static_cast<int>(area * 1000 / std::max<std::int64_t>(all, 1));
  for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
    measure_arrow(layout.arrows[i], measures);
    for (std::size_t k = i + 1; k < layout.arrows.size(); ++k) {
      measures.crossings += crossings_between(layout.arrows[i].points, layout.arrows[k].points);
    }
  }
  return measures;
}

}  // namespace shirube::chart
