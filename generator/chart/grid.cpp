#include "chart/grid.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace shirube::chart {
namespace {

constexpr int kInnerLines = 5;  ///< vertical lines over each column

/// Whether a box in a frame can be reached at this height from the left or the right side of the frame.
struct Reach {
  bool left = false, right = false;
};

Reach reach(const std::vector<Rect>& boxes, const Rect& frame, int y) {
  constexpr int kNear = kFrameInset * static_cast<int>(kDepthLimit);
  Reach reach;
  for (const Rect& box : boxes) {
    const bool inside = frame.x <= box.x && box.right() <= frame.right() && frame.y <= box.y &&
                        box.bottom() <= frame.bottom();
    if (!inside || y <= box.y || y >= box.bottom()) continue;
    reach.left = reach.left || box.x - frame.x <= kNear;
    reach.right = reach.right || frame.right() - box.right() <= kNear;
  }
  return reach;
}

/// How far the box that stands deepest in frames stands from the sides of its column.
int inset_in(const std::vector<Rect>& boxes, const Rect& column) {
  int inset = 0;
  for (const Rect& box : boxes) {
    if (column.x <= box.x && box.x < column.right()) inset = std::max(inset, box.x - column.x);
  }
  return inset;
}

int position(const std::vector<int>& lines, int at) {
  return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
}

}  // namespace

Grid::Grid(const Placement& placement) : boxes_(placement.boxes) {
  collect_lines(placement);
  cells_.assign(xs_.size() * (ys_.size() + 1) + 1, Cell{});
  close_edges();
  for (const Rect& box : boxes_) close_box(box);
  for (const Rect& frame : placement.frames) close_frame(frame);
  for (const Rect& text : placement.band_texts) close_band_text(text);
  if (placement.direction == Direction::Down) {
    for (const Rect& band : placement.bands) close_row_band(band);
  }
}

void Grid::collect_lines(const Placement& placement) {
  std::map<int, bool> lines;  // whether they run along boxes
  for (const Gutter& gutter : placement.gutters) {
    for (const int track : gutter.tracks) lines[track] = false;
  }
  for (const Rect& column : placement.columns) {
    const int corner = inset_in(boxes_, column) + kCorner;  // of the smallest box
    for (int i = 1; i <= kInnerLines; ++i) {
      const int x = column.width * i / (kInnerLines + 1);
      if (corner <= x && x <= column.width - corner) lines[column.x + x] = false;
    }
    lines[column.x] = lines[column.right()] = true;
  }
  for (const Rect& box : boxes_) lines[box.x] = lines[box.right()] = true;
  for (const auto& [x, border] : lines) {
    xs_.push_back(x);
    border_.push_back(border);
  }
  const Rect& area = placement.area;
  for (int y = rounded_up(area.y + 1, kStep); y < area.bottom(); y += kStep) ys_.push_back(y);
}

/// No piece leads off the grid, nor up or down along the boxes of a column.
void Grid::close_edges() {
  for (std::size_t i = 0; i < xs_.size(); ++i) cells_[i].down_taken = cells_[i].right_taken = 1;
  cells_[xs_.size()].right_taken = 1;
  for (int y = 0; y < rows(); ++y) {
    ++cells_[index({columns() - 1, y})].right_taken;
    for (int x = 0; x < columns(); ++x) {
      if (border_[static_cast<std::size_t>(x)] || y + 1 == rows()) ++cells_[index({x, y})].down_taken;
    }
  }
}

void Grid::close_box(const Rect& box) {
  for (int y = position(ys_, box.y); y < rows() && this->y(y) <= box.bottom(); ++y) {
    for (int x = position(xs_, box.x); x < columns() && this->x(x) <= box.right(); ++x)
      ++cells_[index({x, y})].closed;
  }
}

/// Nothing runs along the lower border of a frame, and what crosses its sides leads straight to a box in it.
void Grid::close_frame(const Rect& frame) {
  const int left = position(xs_, frame.x), right = position(xs_, frame.right());
  for (int y = position(ys_, frame.y); y < rows() && this->y(y) < frame.bottom(); ++y) {
    const Reach reached = reach(boxes_, frame, this->y(y));
    if (!reached.left) ++cells_[index({left, y})].right_taken;
    if (!reached.right) ++cells_[index({right - 1, y})].right_taken;
  }
  const int foot = position(ys_, frame.bottom());
  if (foot == rows()) return;
  for (int x = std::max(0, left - 1); x <= right; ++x) ++cells_[index({x, foot})].right_taken;
}

void Grid::close_band_text(const Rect& text) {
  block(grown(text, kHeadHalf), 1);
}

/// A horizontal band has rows inside: nothing runs along them.
void Grid::close_row_band(const Rect& band) {
  for (int y = position(ys_, band.y); y < rows() && this->y(y) <= band.bottom(); ++y) {
    for (int x = std::max(0, position(xs_, band.x) - 1); x < columns() && this->x(x) < band.right(); ++x) {
      ++cells_[index({x, y})].right_taken;
    }
  }
}

void Grid::block(const Rect& rect, std::int16_t amount) {
  const int first_x = position(xs_, rect.x), first_y = position(ys_, rect.y);
  for (int y = std::max(0, first_y - 1); y < rows() && this->y(y) < rect.bottom(); ++y) {
    const bool inside_y = this->y(y) > rect.y;
    for (int x = std::max(0, first_x - 1); x < columns() && this->x(x) < rect.right(); ++x) {
      const bool inside_x = this->x(x) > rect.x;
      Cell& cell = cells_[index({x, y})];
      if (inside_x && inside_y) cell.closed = static_cast<std::int16_t>(cell.closed + amount);
      if (inside_y) cell.right_taken = static_cast<std::int16_t>(cell.right_taken + amount);
      if (inside_x) cell.down_taken = static_cast<std::int16_t>(cell.down_taken + amount);
    }
  }
}

std::vector<Port> Grid::ports(std::size_t box) const {
  const Rect& rect = boxes_[box];
  std::vector<Port> ports;
  const auto add = [&](Node node, Heading out, int off_centre) {
    if (!used(node)) ports.push_back({node, out, std::abs(off_centre)});
  };
  const int left = position(xs_, rect.x), right = position(xs_, rect.right());
  for (int y = position(ys_, rect.y + kStep); y < rows() && this->y(y) <= rect.bottom() - kStep; ++y) {
    const int off = this->y(y) - (rect.y + rect.height / 2);
    add({left, y}, Heading::Left, off);
    add({right, y}, Heading::Right, off);
  }
  for (int x = left + 1; x < right; ++x) {
    const bool corner = this->x(x) < rect.x + kCorner || this->x(x) > rect.right() - kCorner;
    if (border_[static_cast<std::size_t>(x)] || corner) continue;
    const int off = this->x(x) - (rect.x + rect.width / 2);
    add({x, position(ys_, rect.y)}, Heading::Up, off);
    add({x, position(ys_, rect.bottom())}, Heading::Down, off);
  }
  return ports;
}

void Grid::mark(const Way& way, std::int16_t amount) {
  if (way.size() < 2) return;
  for (std::size_t i = 1; i < way.size(); ++i) mark_piece(way[i - 1], way[i], amount);
  for (const Node& corner : way) {
    std::int16_t& closed = cells_[index(corner)].closed;
    closed = static_cast<std::int16_t>(closed + amount);
  }
  mark_dock(way.front(), way[1], amount);
  mark_dock(way.back(), way[way.size() - 2], amount);
}

void Grid::mark_piece(Node from, Node to, std::int16_t amount) {
  const bool across = from.y == to.y;
  if (from.x > to.x || from.y > to.y) std::swap(from, to);
  for (Node at = from;; across ? ++at.x : ++at.y) {
    Cell& cell = cells_[index(at)];
    std::int16_t& through = across ? cell.across_through : cell.down_through;
    through = static_cast<std::int16_t>(through + amount);
    if (at == to) return;
    std::int16_t& taken = across ? cell.right_taken : cell.down_taken;
    taken = static_cast<std::int16_t>(taken + amount);
  }
}

/// Where an arrow ends from above or below, the row beside the box runs just behind its head: nothing crosses
/// there.
void Grid::mark_dock(Node end, Node before, std::int16_t amount) {
  if (end.x != before.x) return;
  const Node beside = {end.x, end.y + (before.y > end.y ? 1 : -1)};
  if (beside == before) return;
  std::int16_t& closed = cells_[index(beside)].closed;
  closed = static_cast<std::int16_t>(closed + amount);
}

void Grid::mark_label(const Rect& rect, std::int16_t amount) {
  block(grown(rect, kHeadHalf + 1), amount);
}

int crossings(const Grid& grid, const Way& way) {
  int count = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const bool across = way[i - 1].y == way[i].y;
    Node from = way[i - 1], to = way[i];
    if (from.x > to.x || from.y > to.y) std::swap(from, to);
    for (Node at = from;; across ? ++at.x : ++at.y) {
      const bool end = at == from || at == to;
      const Cell& cell = grid.cell(grid.index(at));
      count += !end && (across ? cell.down_through : cell.across_through) > 0 ? 1 : 0;
      if (at == to) break;
    }
  }
  return count;
}

}  // namespace shirube::chart
