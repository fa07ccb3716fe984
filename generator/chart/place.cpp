#include "chart/place.h"

#include <map>
#include <utility>

#include "chart/align.h"
#include "chart/place_bands.h"
#include "chart/place_frames.h"
#include "text/em_width.h"
#include "text/utf8.h"

namespace shirube::chart {
namespace {

using text::kEm;

constexpr int kOuterEdge = 10;  ///< from the frame to the outermost line
constexpr int kBandGap = 10;    ///< from a band to the lines beside it
constexpr int kHeadPad = 5;
constexpr int kLabelMargin = 7;        ///< above and below a label beside a short arrow
constexpr int kLabelEms = 6 * kEm;     ///< longer labels take several lines
constexpr std::size_t kBandLine = 16;  ///< characters of one vertical line of a band

int lines_height(const Lines& lines) {
  return static_cast<int>(lines.lines.size()) * kLineHeight;
}

/// Lines for vertical text, about `count` of them: each character takes one em.
Lines vertical_lines(const Breakable& text, std::size_t count) {
  const auto length = static_cast<int>(text::count_code_points(text.text));
  const auto wanted = static_cast<int>(count);
  Lines lines = fill_lines(text, ((length + wanted - 1) / wanted) * kEm);
  for (int more = 1; static_cast<int>(lines.lines.size()) > wanted && more <= length; ++more) {
    lines = fill_lines(text, ((length + wanted - 1) / wanted + more) * kEm);
  }
  return lines;
}

int column_width(int ems) {
  return ems * kFont + 2 * kPadX;
}

class Placer {
 public:
  Placer(const Plan& plan, const PlaceOptions& options, std::vector<Lines> texts)
      : plan_(plan), options_(options), order_(options.order), frames_(plan) {
    placed_.texts = std::move(texts);
    if (order_.empty()) order_ = stacking_order(plan);
    rank_.resize(order_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
  }

  Placement place() {
    placed_.direction = plan_.direction;
    placed_.boxes.resize(plan_.boxes.size());
    column_width_ = column_width(options_.ems);
    set_heights();
    stack_rows();
    set_heads();
    place_rows();
    place_columns();
    align(plan_, stacks_, placed_.rows, placed_.boxes);
    frames_.place(placed_);
    place_bands(plan_, options_.row_steps, placed_);
    return std::move(placed_);
  }

 private:
  bool across() const { return plan_.direction == Direction::Across; }

  void set_heights() {
    std::vector<int> out(plan_.boxes.size(), 0), in(plan_.boxes.size(), 0);
    for (const PlanLink& link : plan_.links) {
      ++out[link.from];
      ++in[link.to];
    }
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      const int tag = plan_.boxes[i].tagged ? kKindHeight : 0;
      const int content = lines_height(placed_.texts[i]) + tag + 2 * kPadY;
      const int docks = (std::max(out[i], in[i]) + 1) * kStep;  // every arrow finds a height of its own
      placed_.boxes[i].height = rounded_up(std::max(content, docks), kStep);
    }
    level_peers();
  }

  void level_peers() {
    std::map<std::size_t, int> highest;
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      int& height = highest[plan_.boxes[i].peers];
      height = std::max(height, placed_.boxes[i].height);
    }
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      const std::size_t peers = plan_.boxes[i].peers;
      if (peers != kNoBox) placed_.boxes[i].height = highest[peers];
    }
  }

  // --- rows ---

  /// Stacks the boxes of each cell in the order of the source, from the top of the row.
  void stack_rows() {
    row_heights_.assign(plan_.rows.size(), 0);
    FrameStack::Bottoms bottoms;
    for (const std::size_t i : order_) {
      const PlanBox& box = plan_.boxes[i];
      int top = 0;
      for (std::size_t column = box.first_column; column <= box.last_column; ++column) {
        const auto bottom = bottoms.find({box.row, column});
        if (bottom != bottoms.end()) top = std::max(top, bottom->second + gap_above(i));
      }
      placed_.boxes[i].y = top;
      const int bottom = top + placed_.boxes[i].height;
      for (std::size_t column = box.first_column; column <= box.last_column; ++column) {
        bottoms[{box.row, column}] = bottom;
      }
      row_heights_[box.row] = std::max({row_heights_[box.row], bottom, frames_.close(i, bottoms)});
    }
    collect_stacks();
  }

  /// The gap above a box: more where a labelled arrow joins it to the box before it.
  int gap_above(std::size_t box) const {
    int gap = kStackGap + options_.more_gap;
    for (const PlanLink& link : plan_.links) {
      const std::size_t other = link.from == box ? link.to : link.to == box ? link.from : box;
      if (rank_[other] >= rank_[box] || !link.labelled()) continue;
      const PlanBox& there = plan_.boxes[other];
      const PlanBox& own = plan_.boxes[box];
      if (there.row == own.row && there.first_column <= own.last_column &&
          own.first_column <= there.last_column) {
        const auto lines = static_cast<int>(label_lines(link).lines.size());
        gap = std::max(gap, rounded_up(lines * kLabelHeight + 2 * kLabelMargin, kStep));
      }
    }
    return gap;
  }

  /// Rows with a box over several columns, or with frames, keep their heights: moving one would move several.
  void collect_stacks() {
    std::vector<bool> wide(plan_.rows.size(), false);
    for (const PlanBox& box : plan_.boxes) {
      if (box.first_column != box.last_column || box.holds) wide[box.row] = true;
    }
    std::map<std::pair<std::size_t, std::size_t>, Stack> stacks;  // by column, then row
    for (const std::size_t i : order_) {
      const PlanBox& box = plan_.boxes[i];
      if (wide[box.row]) continue;
      Stack& stack = stacks[{box.first_column, box.row}];
      stack.row = box.row;
      stack.column = box.first_column;
      stack.boxes.push_back(i);
      stack.gaps.push_back(gap_above(i));
    }
    for (auto& [cell, stack] : stacks) stacks_.push_back(std::move(stack));
  }

  void set_heads() {
    std::size_t columns_of_text = 1;
    for (std::size_t row = 0; row < plan_.rows.size(); ++row) {
      const Breakable& name = plan_.rows[row];
      const auto length = static_cast<int>(text::count_code_points(name.text)) * kUpright + 2 * kHeadPad;
      // Where width is dear, a row grows with its name; else a long name takes two lines.
      const bool one = across() ? length <= row_heights_[row] || length <= kOneLineHead : true;
      placed_.row_heads.push_back(vertical_lines(name, one ? 1 : 2));
      columns_of_text = std::max(columns_of_text, placed_.row_heads.back().lines.size());
      const int needed = vertical_length(placed_.row_heads.back()) * kUpright + 2 * kHeadPad;
      row_heights_[row] = rounded_up(std::max(row_heights_[row], needed), kStep);
    }
    const bool named = std::any_of(plan_.rows.begin(), plan_.rows.end(),
                                   [](const Breakable& name) { return !name.text.empty(); });
    placed_.head_width = named ? static_cast<int>(columns_of_text) * kLineHeight + kHeadPad : 0;
    int height = 0;
    for (const Breakable& name : plan_.columns) {
      placed_.column_heads.push_back(fill_evenly(name, options_.ems * kEm));
      if (!name.text.empty()) height = std::max(height, lines_height(placed_.column_heads.back()));
    }
    placed_.head_height = height == 0 ? 0 : rounded_up(height + 2 * kHeadPad, kStep);
  }

  void place_rows() {
    int y = placed_.head_height + (options_.outer_tracks + 1) * kStep;
    for (std::size_t row = 0; row < plan_.rows.size(); ++row) {
      placed_.rows.push_back({0, y, 0, row_heights_[row]});
      y += row_heights_[row] + (options_.row_steps + 1) * kStep + row_band_height(row);
    }
    const int bottom = placed_.rows.back().bottom() + (options_.outer_tracks + 1) * kStep;
    placed_.area = {placed_.head_width, placed_.head_height, 0, bottom - placed_.head_height};
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      placed_.boxes[i].y += placed_.rows[plan_.boxes[i].row].y;
    }
  }

  // --- columns ---

  void place_columns() {
    placed_.gutters.resize(plan_.columns.size() + 1);
    int x = placed_.area.x + kOuterEdge;
    add_tracks(placed_.gutters.front(), x, options_.outer_tracks);
    for (std::size_t column = 0; column < plan_.columns.size(); ++column) {
      if (column > 0) fill_gutter(column - 1, x);
      x += kDock - kTrack;
      placed_.columns.push_back({x, placed_.area.y, column_width_, placed_.area.height});
      x += column_width_ + kDock;
    }
    add_tracks(placed_.gutters.back(), x, options_.outer_tracks);
    placed_.area.width = x - kTrack + kOuterEdge - placed_.area.x;
    for (Rect& row : placed_.rows) row = {placed_.area.x, row.y, placed_.area.width, row.height};
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      const Rect& last = placed_.columns[plan_.boxes[i].last_column];
      const int inset = static_cast<int>(plan_.boxes[i].depth) * kFrameInset;
      placed_.boxes[i].x = placed_.columns[plan_.boxes[i].first_column].x + inset;
      placed_.boxes[i].width = last.right() - inset - placed_.boxes[i].x;
    }
  }

  /// Adds lines from `x` on and moves `x` to where the next would stand.
  static void add_tracks(Gutter& gutter, int& x, int count) {
    for (int i = 0; i < count; ++i, x += kTrack) gutter.tracks.push_back(x);
  }

  void fill_gutter(std::size_t after, int& x) {
    Gutter& gutter = placed_.gutters[after + 1];
    const int slots = across() ? band_slots(after) : 0;
    add_tracks(gutter, x, slots == 0 ? options_.tracks : options_.tracks / 2);
    for (int slot = 0; slot < slots; ++slot) {
      x += kBandGap - kTrack;
      x += set_slot(after, slot, x) + kBandGap;
    }
    if (slots > 0) add_tracks(gutter, x, options_.tracks / 2);
  }

  // --- bands ---

  /// Bands beside different rows can stand one below the other; others take a slot each.
  int band_slots(std::size_t after) {
    if (slot_of_.empty()) slot_of_.assign(plan_.bands.size(), 0);
    int slots = 0;
    for (std::size_t i = 0; i < plan_.bands.size(); ++i) {
      if (plan_.bands[i].after != after) continue;
      for (std::size_t k = 0; k < i; ++k) {
        const bool meet = plan_.bands[k].after == after && plan_.bands[k].first <= plan_.bands[i].last &&
                          plan_.bands[i].first <= plan_.bands[k].last;
        if (meet) slot_of_[i] = std::max(slot_of_[i], slot_of_[k] + 1);
      }
      slots = std::max(slots, slot_of_[i] + 1);
    }
    return slots;
  }

  /// Puts the bands of a slot at `x`; gives the width of the slot.
  int set_slot(std::size_t after, int slot, int x) {
    placed_.bands.resize(plan_.bands.size());
    placed_.band_lines.resize(plan_.bands.size());
    int width = 0;
    for (std::size_t i = 0; i < plan_.bands.size(); ++i) {
      const PlanBand& band = plan_.bands[i];
      if (band.after != after || slot_of_[i] != slot) continue;
      const int top = placed_.rows[band.first].y;
      const int height = placed_.rows[band.last].bottom() - top;
      placed_.band_lines[i] = band_text(band, height);
      const auto lines = static_cast<int>(placed_.band_lines[i].lines.size());
      placed_.bands[i] = {x, top, lines * kLineHeight + 2 * kBandPad, height};
      width = std::max(width, placed_.bands[i].width);
    }
    return width;
  }

  Lines band_text(const PlanBand& band, int height) const {
    const std::size_t length = text::count_code_points(band.text.text);
    std::size_t count = std::max<std::size_t>(1, (length + kBandLine - 1) / kBandLine);
    Lines lines = vertical_lines(band.text, count);
    while (vertical_length(lines) * kUpright > height - 4 * kStep && count < length) {
      lines = vertical_lines(band.text, ++count);
    }
    return lines;
  }

  /// Down: what the bands after a row add to the room between rows.
  int row_band_height(std::size_t after) {
    if (across()) return 0;
    int height = 0;
    placed_.band_lines.resize(plan_.bands.size());
    for (std::size_t i = 0; i < plan_.bands.size(); ++i) {
      if (plan_.bands[i].after != after) continue;
      placed_.band_lines[i] = fill_evenly(plan_.bands[i].text, options_.ems * kEm);
      height += rounded_up(lines_height(placed_.band_lines[i]) + 2 * kBandPad, kStep) + kStep;
    }
    return height;
  }

  static constexpr int kOneLineHead =
      170;  ///< a name of twelve characters makes a row no higher than it can bear

  const Plan& plan_;
  const PlaceOptions& options_;
  std::vector<std::size_t> order_, rank_;  ///< of the boxes in their cells
  FrameStack frames_;
  Placement placed_;
  int column_width_ = 0;
  std::vector<int> row_heights_;
  std::vector<Stack> stacks_;
  std::vector<int> slot_of_;  ///< of the bands, in their gutter
};

}  // namespace

std::vector<Lines> wrap_boxes(const Plan& plan, int ems) {
  std::vector<Lines> texts;
  for (const PlanBox& box : plan.boxes) {
    // Over several columns the gutters between them are the box's, at least as narrow as they can become.
    const auto more = static_cast<int>(box.last_column - box.first_column);
    const int inset = static_cast<int>(box.depth) * kFrameInset;
    const int width = column_width(ems) + more * (column_width(ems) + kBoxGap) - 2 * (kPadX + inset);
    texts.push_back(fill_lines(box.text, width * kEm / kFont));
    if (pixels(texts.back().width, kFont) <= width) continue;
    texts.back() = fill_lines(with_emergency_joints(box.text), width * kEm / kFont);
  }
  return texts;
}

Lines label_lines(const PlanLink& link) {
  return link.labelled() ? fill_evenly(link.label, kLabelEms) : Lines{};
}

int vertical_length(const Lines& lines) {
  std::size_t longest = 0;
  for (const std::string& line : lines.lines) longest = std::max(longest, text::count_code_points(line));
  return static_cast<int>(longest);
}

Placement place(const Plan& plan, const PlaceOptions& options, std::vector<Lines> texts) {
  return Placer(plan, options, std::move(texts)).place();
}

}  // namespace shirube::chart
