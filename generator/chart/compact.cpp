#include "chart/compact.h"

#include "chart/squeeze.h"

namespace shirube::chart {
namespace {

class Compactor {
 public:
  Compactor(const Plan& plan, const Placement& placement, const Grid& grid, const Routing& routing)
      : plan_(plan), placement_(placement) {
    for (const Route& route : routing.routes) {
      ways_.emplace_back();
      for (const Node& node : route.way) ways_.back().push_back(grid.at(node));
      labels_.push_back(route.label);
      if (route.label) rects_.push_back(*route.label);
    }
    x_ = squeeze_columns(placement, ways_, rects_);
    y_ = squeeze_rows(placement, ways_, rects_);
  }

  Layout compact() {
    layout_.direction = plan_.direction;
    layout_.width = x_(placement_.area.right());
    layout_.height = y_(placement_.area.bottom());
    add_heads();
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) add_box(i);
    for (std::size_t i = 0; i < plan_.links.size(); ++i) add_arrow(i);
    for (std::size_t i = 0; i < plan_.bands.size(); ++i) add_band(i);
    for (std::size_t i = 0; i < plan_.frames.size(); ++i) {
      layout_.frames.push_back({moved(placement_.frames[i]), plan_.frames[i]});
    }
    return std::move(layout_);
  }

 private:
  Point moved(const Point& point) const { return {x_(point.x), y_(point.y)}; }

  /// Both corners move: what stands between them may have been squeezed.
  Rect moved(const Rect& rect) const {
    const Point top = moved(Point{rect.x, rect.y}), end = moved(Point{rect.right(), rect.bottom()});
    return {top.x, top.y, end.x - top.x, end.y - top.y};
  }

  void add_heads() {
    int top = placement_.head_height;
    for (std::size_t i = 0; i < placement_.rows.size(); ++i) {
      const bool last = i + 1 == placement_.rows.size();
      const int bottom = last ? layout_.height : line_between(i);
      if (!last) layout_.row_lines.push_back(bottom);
      const Lines& name = placement_.row_heads[i];
      layout_.row_heads.push_back(
          {{0, top, placement_.head_width, bottom - top}, name.lines, Writing::Vertical, name.ugly_breaks});
      top = bottom;
    }
    for (std::size_t i = 0; i < placement_.columns.size(); ++i) {
      const Rect column = moved(placement_.columns[i]);
      const Lines& name = placement_.column_heads[i];
      layout_.column_heads.push_back({{column.x, 0, column.width, placement_.head_height},
                                      name.lines,
                                      Writing::Horizontal,
                                      name.ugly_breaks});
    }
  }

  /// Between two rows, below any band there, half a step away from the lines that arrows run on.
  int line_between(std::size_t row) const {
    const int next = moved(placement_.rows[row + 1]).y;
    int end = moved(placement_.rows[row]).bottom();
    for (const Rect& band : placement_.bands) {
      const Rect rect = moved(band);
      if (plan_.direction == Direction::Down && rect.bottom() < next) end = std::max(end, rect.bottom());
    }
    return end + std::max(0, (next - end - 1) / (2 * kStep)) * kStep + kStep / 2;
  }

  void add_box(std::size_t index) {
    const PlanBox& box = plan_.boxes[index];
    const Lines& lines = placement_.texts[index];
    PlacedBox placed;
    placed.rect = moved(placement_.boxes[index]);
    const Rect row = moved(placement_.rows[box.row]);
    const Rect first = moved(placement_.columns[box.first_column]);
    const Rect last = moved(placement_.columns[box.last_column]);
    placed.cell = {first.x, row.y, last.right() - first.x, row.height};
    const int tag = box.tagged ? kKindHeight : 0;
    placed.text = {{placed.rect.x + kPadX, placed.rect.y + tag + 1, placed.rect.width - 2 * kPadX,
                    placed.rect.height - tag - 2},
                   lines.lines,
                   Writing::Horizontal,
                   lines.ugly_breaks};
    layout_.boxes.push_back(std::move(placed));
  }

  void add_arrow(std::size_t index) {
    PlacedArrow arrow;
    for (const Point& point : ways_[index]) arrow.points.push_back(moved(point));
    if (labels_[index]) {
      const Rect& old = *labels_[index];
      arrow.label.rect = {x_(old.x + old.width / 2) - old.width / 2,
                          y_(old.y + old.height / 2) - old.height / 2, old.width, old.height};
      const Lines lines = label_lines(plan_.links[index]);
      arrow.label.lines = lines.lines;
      arrow.label.ugly_breaks = lines.ugly_breaks;
    }
    layout_.arrows.push_back(std::move(arrow));
  }

  void add_band(std::size_t index) {
    const Lines& lines = placement_.band_lines[index];
    const bool across = plan_.direction == Direction::Across;
    PlacedBand band;
    band.rect = moved(placement_.bands[index]);
    band.text = {moved(placement_.band_texts[index]), lines.lines,
                 across ? Writing::Vertical : Writing::Horizontal, lines.ugly_breaks};
    if (across) band.rect.width = band.text.rect.width = placement_.bands[index].width;
    layout_.bands.push_back(std::move(band));
  }

  const Plan& plan_;
  const Placement& placement_;
  std::vector<Polyline> ways_;
  std::vector<std::optional<Rect>> labels_;
  std::vector<Rect> rects_;
  Shift x_, y_;
  Layout layout_;
};

}  // namespace

Layout compact(const Plan& plan, const Placement& placement, const Grid& grid, const Routing& routing) {
  return Compactor(plan, placement, grid, routing).compact();
}

}  // namespace shirube::chart
