// The measures of a drawing.
// Takes nothing; gives points, rectangles and the distances that layout, audit and drawing agree on, in CSS
// pixels at the size of the drawing. Whole numbers only: the same chart gives the same drawing everywhere.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>

namespace shirube::chart {

struct Point {
  int x = 0;
  int y = 0;
  auto operator<=>(const Point&) const = default;
};

struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
  auto operator<=>(const Rect&) const = default;
};

/// `rect` with `margin` more on each side.
inline Rect grown(const Rect& rect, int margin) {
  return {rect.x - margin, rect.y - margin, rect.width + 2 * margin, rect.height + 2 * margin};
}

/// Whether the two have more than a border in common.
inline bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline Rect bounds(const Point& a, const Point& b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
          std::max(a.y, b.y) - std::min(a.y, b.y)};
}

/// Whether the segment from `a` to `b` has a point inside `rect`, not only on its border.
inline bool enters(const Point& a, const Point& b, const Rect& rect) {
  const Rect line = bounds(a, b);
  return line.x < rect.right() && rect.x < line.right() + (line.width == 0 ? 1 : 0) &&
         line.y < rect.bottom() && rect.y < line.bottom() + (line.height == 0 ? 1 : 0) &&
         (line.width > 0 || line.x > rect.x) && (line.height > 0 || line.y > rect.y);
}

/// The border of a rectangle: left, right, top, bottom.
inline std::array<Rect, 4> sides_of(const Rect& rect) {
  return {{{rect.x, rect.y, 0, rect.height},
           {rect.right(), rect.y, 0, rect.height},
           {rect.x, rect.y, rect.width, 0},
           {rect.x, rect.bottom(), rect.width, 0}}};
}

// --- text ---
inline constexpr int kFont = 13;       ///< pixels an em
inline constexpr int kSmallFont = 12;  ///< labels and words of kinds
inline constexpr int kUpright = 14;    ///< from one character to the next in vertical text
inline constexpr int kLineHeight = 18;
inline constexpr int kLabelHeight = 16;

// --- boxes ---
inline constexpr int kPadX = 7;
inline constexpr int kPadY = 6;
inline constexpr int kKindHeight = 15;  ///< the line with icon and word of the kind
inline constexpr int kStep = 10;        ///< boxes and horizontal lines stand on multiples of this
inline constexpr int kStackGap = 20;    ///< between boxes of one cell

inline constexpr int kBoxGap = 20;      ///< no two boxes are nearer
inline constexpr int kFrameInset = 12;  ///< from the sides of a frame to what stands in it
inline constexpr int kFrameFoot = 10;   ///< from the lowest box in a frame to its border

// --- lines ---
inline constexpr int kTrack = 8;  ///< between vertical lines of one gutter; no two parallel lines are nearer
inline constexpr int kDock = 14;  ///< from a box to the first line beside it
inline constexpr int kEndLength =
    12;                          ///< no first or last piece of an arrow, nor one between bends, is shorter
inline constexpr int kHead = 8;  ///< length of an arrowhead
inline constexpr int kHeadHalf = 4;  ///< half its width
inline constexpr int kCorner = 8;    ///< arrows keep this from the corners of a box

inline int rounded_up(int value, int step) {
  return (value + step - 1) / step * step;
}

/// Pixels of a width in thousandths of an em.
inline int pixels(int milli_em, int font) {
  return (milli_em * font + 999) / 1000;
}

}  // namespace shirube::chart
