// The lines that arrows may run on, and what runs there.
// Takes a placement; gives a grid of nodes where vertical and horizontal lines meet, and remembers which
// arrow uses which piece. Must not choose ways: `path_search` does.
#pragma once

#include <cstdint>
#include <vector>

#include "chart/place.h"

namespace shirube::chart {

enum class Heading : std::uint8_t { Right, Down, Left, Up };

inline Heading opposite(Heading heading) {
  return static_cast<Heading>((static_cast<int>(heading) + 2) % 4);
}
inline bool is_horizontal(Heading heading) {
  return heading == Heading::Right || heading == Heading::Left;
}

/// A node as the numbers of its lines.
struct Node {
  int x = 0;
  int y = 0;
  bool operator==(const Node&) const = default;
};

/// A place on the border of a box where an arrow can begin or end.
struct Port {
  Node node;
  Heading out = Heading::Right;  ///< away from the box
  int off_centre = 0;            ///< pixels from the middle of the side
};

/// What stands or runs at a node and on the pieces that begin there. Everything is counted, so that it can be
/// taken away again.
struct Cell {
  std::int16_t closed = 0;          ///< boxes, labels, corners and ends of arrows
  std::int16_t right_taken = 0;     ///< the piece to the right
  std::int16_t down_taken = 0;      ///< the piece down
  std::int16_t across_through = 0;  ///< arrows that pass from side to side, or turn here
  std::int16_t down_through = 0;    ///< arrows that pass up or down, or turn here
};

/// The corners of a way, its ends among them.
using Way = std::vector<Node>;

class Grid {
 public:
  explicit Grid(const Placement& placement);

  int columns() const { return static_cast<int>(xs_.size()); }
  int rows() const { return static_cast<int>(ys_.size()); }
  /// Nodes are numbered row by row, after some that are closed and stand for all that is off the grid.
  std::size_t size() const { return cells_.size(); }
  std::size_t index(Node node) const {
    return (static_cast<std::size_t>(node.y) + 1) * xs_.size() + static_cast<std::size_t>(node.x) + 1;
  }
  Node node(std::size_t index) const {
    return {static_cast<int>((index - 1) % xs_.size()), static_cast<int>((index - 1) / xs_.size()) - 1};
  }
  const Cell& cell(std::size_t index) const { return cells_[index]; }
  Point at(Node node) const { return {x(node.x), y(node.y)}; }
  int x(int column) const { return xs_[static_cast<std::size_t>(column)]; }
  int y(int row) const { return ys_[static_cast<std::size_t>(row)]; }

  /// Whether any arrow passes the node.
  bool used(Node node) const {
    const Cell& cell = cells_[index(node)];
    return cell.down_through > 0 || cell.across_through > 0;
  }

  /// The ports of a box that no arrow uses.
  std::vector<Port> ports(std::size_t box) const;

  void add(const Way& way) { mark(way, 1); }
  void remove(const Way& way) { mark(way, -1); }
  /// Keeps other arrows out of a label.
  void add_label(const Rect& rect) { mark_label(rect, 1); }
  void remove_label(const Rect& rect) { mark_label(rect, -1); }

 private:
  void collect_lines(const Placement& placement);
  void close_edges();
  void close_box(const Rect& box);
  void close_frame(const Rect& frame);
  void close_band_text(const Rect& text);
  void close_row_band(const Rect& band);
  void mark(const Way& way, std::int16_t amount);
  void mark_piece(Node from, Node to, std::int16_t amount);
  void mark_dock(Node end, Node before, std::int16_t amount);
  void mark_label(const Rect& rect, std::int16_t amount);
  /// Blocks every piece and node that has a point in `rect`.
  void block(const Rect& rect, std::int16_t amount);

  std::vector<int> xs_, ys_;
  std::vector<bool> border_;  ///< vertical lines along boxes: nothing runs up or down on them
  std::vector<Rect> boxes_;
  std::vector<Cell> cells_;
};

/// Crossings that `way` has with the arrows in the grid.
int crossings(const Grid& grid, const Way& way);

}  // namespace shirube::chart
