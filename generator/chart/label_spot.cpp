#include "chart/label_spot.h"

#include <algorithm>
#include <cstdlib>

namespace shirube::chart {
namespace {

constexpr int kClear = 2;   ///< between a label and anything else
constexpr int kEdge = 6;    ///< between a label and the frame
constexpr int kStub = 5;    ///< what shows of a line on each side of its label
constexpr int kBeside = 6;  ///< between a line and a label beside it
constexpr int kBesideCost = 70;
constexpr int kVerticalCost = 20;
constexpr int kShift = 10;    ///< other places along a piece
constexpr int kEnough = 160;  ///< no piece longer than this is better for it

class Finder {
 public:
  Finder(const Polyline& way, int width, int height, const Surroundings& around)
      : way_(way), width_(width), height_(height), around_(around) {}

  std::optional<LabelSpot> find() {
    for (std::size_t i = 1; i < way_.size(); ++i) {
      const bool across = way_[i - 1].y == way_[i].y;
      try_piece(i, across);
    }
    return best_;
  }

 private:
  void try_piece(std::size_t piece, bool across) {
    const Point a = std::min(way_[piece - 1], way_[piece]);
    const Point b = std::max(way_[piece - 1], way_[piece]);
    const int length = across ? b.x - a.x : b.y - a.y;
    const int size = across ? width_ : height_;
    const int start = across ? a.x : a.y;
    const int price = (kEnough - std::min(length, kEnough)) / 4 + (across ? 0 : kVerticalCost);
    const int room = length - size - margin(a) - margin(b);
    const int middle = start + margin(a) + room / 2;
    for (int shift = 0; shift <= room; shift += kShift) {
      consider(on_line(a, across, middle - shift / 2), piece, price + shift / 2);
      consider(on_line(a, across, middle + shift / 2), piece, price + shift / 2);
    }
    const int beside = start + (length - size) / 2;
    for (int shift = 0; shift <= std::max(length - size, size); shift += kShift) {
      beside_line(a, piece, across, beside - shift / 2, price + kBesideCost + shift / 2);
      beside_line(a, piece, across, beside + shift / 2, price + kBesideCost + shift / 2);
    }
  }

  /// What must show of a piece before its label: at the ends of the arrow also the head.
  int margin(const Point& end) const {
    return end == way_.front() || end == way_.back() ? kHead + kStub : kStub;
  }

  Rect on_line(const Point& a, bool across, int at) const {
    return across ? Rect{at, a.y - height_ / 2, width_, height_}
                  : Rect{a.x - width_ / 2, at, width_, height_};
  }

  void beside_line(const Point& a, std::size_t piece, bool across, int at, int cost) {
    const Rect first = across ? Rect{at, a.y - kBeside - height_, width_, height_}
                              : Rect{a.x + kBeside, at, width_, height_};
    const Rect second =
        across ? Rect{at, a.y + kBeside, width_, height_} : Rect{a.x - kBeside - width_, at, width_, height_};
    consider(first, piece, cost);
    consider(second, piece, cost + 1);
  }

  void consider(const Rect& rect, std::size_t piece, int cost) {
    if (best_ && best_->cost <= cost) return;
    if (!is_free(rect) || touches_own(rect, piece)) return;
    best_ = LabelSpot{rect, cost};
  }

  bool is_free(const Rect& rect) const {
    const Rect& area = around_.area;
    const Rect wide = grown(rect, kClear);
    if (rect.x < area.x + kEdge || rect.y < area.y + kEdge || rect.right() > area.right() - kEdge ||
        rect.bottom() > area.bottom() - kEdge) {
      return false;
    }
    const auto meets = [&](const Rect& solid) { return overlap(wide, solid); };
    if (std::any_of(around_.solids.begin(), around_.solids.end(), meets)) return false;
    return std::none_of(around_.arrows.begin(), around_.arrows.end(),
                        [&](const Polyline* arrow) { return meets_arrow(wide, *arrow); });
  }

  static bool meets_arrow(const Rect& rect, const Polyline& arrow) {
    for (std::size_t i = 1; i < arrow.size(); ++i) {
      if (enters(arrow[i - 1], arrow[i], rect)) return true;
    }
    if (arrow.size() < 2) return false;
    return overlap(rect, head_at(arrow.back(), arrow[arrow.size() - 2])) ||
           overlap(rect, head_at(arrow.front(), arrow[1]));
  }

  /// Whether a label hides another piece of its own arrow, or one of its ends.
  bool touches_own(const Rect& rect, std::size_t piece) const {
    for (std::size_t i = 1; i < way_.size(); ++i) {
      if (i != piece && enters(way_[i - 1], way_[i], grown(rect, kClear))) return true;
    }
    return overlap(rect, head_at(way_.back(), way_[way_.size() - 2])) ||
           overlap(rect, head_at(way_.front(), way_[1]));
  }

  const Polyline& way_;
  int width_, height_;
  const Surroundings& around_;
  std::optional<LabelSpot> best_;
};

}  // namespace

Rect head_at(const Point& tip, const Point& from) {
  if (tip.y == from.y) {
    return {from.x < tip.x ? tip.x - kHead : tip.x, tip.y - kHeadHalf, kHead, 2 * kHeadHalf};
  }
  return {tip.x - kHeadHalf, from.y < tip.y ? tip.y - kHead : tip.y, 2 * kHeadHalf, kHead};
}

std::optional<LabelSpot> find_label_spot(const Polyline& way, int width, int height,
                                         const Surroundings& around) {
  if (way.size() < 2) return std::nullopt;
  return Finder(way, width, height, around).find();
}

}  // namespace shirube::chart
