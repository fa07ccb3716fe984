// Whether a drawing can be shown.
// Takes a plan and the final geometry; gives what is wrong and how good the rest is. Must not know how the
// geometry came about: it would repeat the mistakes it looks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "chart/layout.h"

namespace shirube::chart {

/// What must not be in any drawing.
enum class Flaw : std::uint8_t {
  BoxesOverlap,
  BoxesTooNear,
  BoxLeavesCell,
  BoxOnBand,
  BoxOnHead,
  OutsideDrawing,
  NoWay,       ///< an arrow that could not be drawn
  ThroughBox,  ///< also an arrow that comes back into its own box
  ThroughHead,
  ThroughBandText,
  SharedLine,  ///< two arrows on the same line, or one that bends on the other
  ParallelTooNear,
  Diagonal,
  BadDock,   ///< an end off the border, at a corner, or from inside
  Reversal,  ///< a piece that goes back over the one before
  ShortEnd,  ///< a first or last piece too short for its head
  NoLabel,   ///< words that found no place
  LabelOnBox,
  LabelOnArrow,
  LabelOnLabel,
  LabelOnArrowhead,
  LabelOnBandText,
  TextTooWide,
  TextTooHigh,
  TextChanged,     ///< the lines together are not the source
  ForbiddenBreak,  ///< a line that begins or ends with what it must not (禁則)
  OutOfFrame,      ///< a part that does not stand inside the frame of its whole
  FrameOverlap,    ///< a frame that meets or comes near to what is no part of it
  ThroughFrame,    ///< an arrow that crosses a border more often than it has parts to reach
  AlongFrame,
  LabelOnFrame
};

enum class Part : std::uint8_t { Box, Arrow, Band, RowHead, ColumnHead };

struct Defect {
  Flaw flaw;
  Part part;
  std::size_t index = 0;  ///< in the plan
  auto operator<=>(const Defect&) const = default;
};

/// What may only become better. Ratios are in thousandths.
struct Measures {
  int crossings = 0;
  int bends = 0;
  int most_bends = 0;  ///< of one arrow
  int jogs = 0;        ///< pieces between two bends that are shorter than an end may be
  int length = 0;
  int distance = 0;  ///< what the arrows would take if nothing were in their way
  int width = 0;
  int height = 0;
  int box_share = 0;  ///< area of the boxes in that of the drawing
  int lines = 0;
  int ugly_breaks = 0;
  int lone_characters = 0;  ///< last lines of one character
};

struct Audit {
  std::vector<Defect> defects;  ///< ascending, each once
  Measures measures;
};

Audit audit(const Plan& plan, const Layout& layout);

/// A phrase key for messages.
std::string_view phrase_of(Flaw flaw);

}  // namespace shirube::chart
