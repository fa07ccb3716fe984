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

/// The corners of a way, its ends among them.
using Way = std::vector<Node>;

class Grid {
 public:
  explicit Grid(const Placement& placement);

  int columns() const { return static_cast<int>(xs_.size()); }
  int rows() const { return static_cast<int>(ys_.size()); }
  std::size_t size() const { return xs_.size() * ys_.size(); }
  std::size_t index(Node node) const {
    return static_cast<std::size_t>(node.y) * xs_.size() + static_cast<std::size_t>(node.x);
  }
  Node node(std::size_t index) const {
    return {static_cast<int>(index % xs_.size()), static_cast<int>(index / xs_.size())};
  }
  Point at(Node node) const { return {x(node.x), y(node.y)}; }
  int x(int column) const { return xs_[static_cast<std::size_t>(column)]; }
  int y(int row) const { return ys_[static_cast<std::size_t>(row)]; }

  /// The node one step on; false at the edge.
  bool step(Node& node, Heading heading) const;
  /// Whether nothing stands or runs along the piece from `node` one step on.
  bool free_piece(Node node, Heading heading) const;
  /// Whether an arrow may stand on the node at all: no box, no label, no corner or end of another arrow.
  bool open(Node node) const { return closed_[index(node)] == 0; }
  /// Whether another arrow passes the node across `heading`.
  bool crossed(Node node, Heading heading) const {
    return (is_horizontal(heading) ? down_through_ : across_through_)[index(node)] > 0;
  }
  /// Whether any arrow passes the node.
  bool used(Node node) const { return down_through_[index(node)] > 0 || across_through_[index(node)] > 0; }

  /// The ports of a box that no arrow uses.
  std::vector<Port> ports(std::size_t box) const;

  void add(const Way& way) { mark(way, 1); }
  void remove(const Way& way) { mark(way, -1); }
  /// Keeps other arrows out of a label.
  void add_label(const Rect& rect) { mark_label(rect, 1); }
  void remove_label(const Rect& rect) { mark_label(rect, -1); }

 private:
  using Counts = std::vector<std::int16_t>;

  void collect_lines(const Placement& placement);
  void close_box(const Rect& box);
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
  Counts closed_;                         ///< by node
  Counts right_taken_, down_taken_;       ///< the piece from a node to the right, or down
  Counts across_through_, down_through_;  ///< arrows that pass a node or turn there
};

/// Crossings that `way` has with the arrows in the grid.
int crossings(const Grid& grid, const Way& way);

}  // namespace shirube::chart
