#include "chart/squeeze.h"

#include <algorithm>
#include <cstdint>

namespace shirube::chart {
namespace {

constexpr int kFrameToTrack = 6;
constexpr int kFrameToColumn = 8;
constexpr int kBandToTrack = 10;
constexpr int kBandToColumn = 14;
constexpr int kColumnToColumn = 26;   ///< an arrow with its head fits in
constexpr int kLabelClear = 5;        ///< lines this near to a label stay, so that nothing else comes nearer
constexpr int kRowGap = 3 * kStep;    ///< between the boxes of two rows
constexpr int kShortest = 2 * kStep;  ///< what a vertical piece may be squeezed to

enum class Kind : std::uint8_t { Frame, Track, Column, Band };

/// Something that stands along the x axis.
struct Item {
  int begin = 0;
  int end = 0;
  Kind kind = Kind::Track;
};

int distance(Kind a, Kind b) {
  if (a > b) std::swap(a, b);
  switch (a) {
    case Kind::Frame:
      return b == Kind::Track ? kFrameToTrack : kFrameToColumn;
    case Kind::Track:
      return b == Kind::Track ? kTrack : b == Kind::Column ? kDock : kBandToTrack;
    case Kind::Column:
      return b == Kind::Column ? kColumnToColumn : kBandToColumn;
    case Kind::Band:
      return kBandToTrack;
  }
  return 0;
}

bool runs_along(const std::vector<Polyline>& ways, int x) {
  for (const Polyline& way : ways) {
    for (std::size_t i = 1; i < way.size(); ++i) {
      if (way[i - 1].x == x && way[i].x == x) return true;
    }
  }
  return false;
}

bool near_label(const std::vector<Rect>& labels, int x) {
  return std::any_of(labels.begin(), labels.end(), [&](const Rect& label) {
    return label.x - kLabelClear < x && x < label.right() + kLabelClear;
  });
}

std::vector<Item> items_across(const Placement& placement, const std::vector<Polyline>& ways,
                               const std::vector<Rect>& labels) {
  const Rect& area = placement.area;
  std::vector<Item> items = {{area.x, area.x, Kind::Frame}, {area.right(), area.right(), Kind::Frame}};
  for (const Rect& column : placement.columns) items.push_back({column.x, column.right(), Kind::Column});
  for (const Rect& band : placement.bands) {
    if (placement.direction == Direction::Across) items.push_back({band.x, band.right(), Kind::Band});
  }
  for (const Gutter& gutter : placement.gutters) {
    for (const int track : gutter.tracks) {
      if (runs_along(ways, track) || near_label(labels, track)) items.push_back({track, track, Kind::Track});
    }
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  return items;
}

class RowSqueezer {
 public:
  RowSqueezer(const Placement& placement, const std::vector<Polyline>& ways, const std::vector<Rect>& labels)
      : placement_(placement), ways_(ways), labels_(labels) {}

  Shift squeeze() {
    const Rect& area = placement_.area;
    Shift shift;
    shift.add(0, 0);
    for (int y = rounded_up(area.y + 1, kStep); y < area.bottom(); y += kStep) {
      if (!can_go(y)) continue;
      gone_.push_back(y);
      shift.add(y + 1, y + 1 - static_cast<int>(gone_.size()) * kStep);
    }
    return shift;
  }

 private:
  /// The length from `top` to `bottom` as squeezed so far.
  int left_of(int top, int bottom) const {
    const auto between =
        std::count_if(gone_.begin(), gone_.end(), [&](int y) { return top < y && y < bottom; });
    return bottom - top - static_cast<int>(between) * kStep;
  }

  bool can_go(int y) const {
    const auto covers = [y](const Rect& rect) { return rect.y <= y && y <= rect.bottom(); };
    return std::none_of(placement_.boxes.begin(), placement_.boxes.end(), covers) &&
           std::none_of(placement_.feet.begin(), placement_.feet.end(), covers) &&
           std::none_of(placement_.band_texts.begin(), placement_.band_texts.end(), covers) &&
           std::none_of(labels_.begin(), labels_.end(),
                        [&](const Rect& label) { return covers(grown(label, kStep)); }) &&
           gaps_stay(y) && rows_stay(y) && ways_stay(y);
  }

  /// Whether boxes and frames above and below in the same columns stay far enough apart.
  bool gaps_stay(int y) const {
    const auto near = [&](const Rect& above) { return stands_near(above, y); };
    return std::none_of(placement_.boxes.begin(), placement_.boxes.end(), near) &&
           std::none_of(placement_.feet.begin(), placement_.feet.end(), near);
  }

  /// Whether what stands above `y` would come too near to a box below it.
  bool stands_near(const Rect& above, int y) const {
    if (above.bottom() >= y) return false;
    return std::any_of(placement_.boxes.begin(), placement_.boxes.end(), [&](const Rect& below) {
      const bool same = above.x < below.right() && below.x < above.right();
      return below.y > y && same && left_of(above.bottom(), below.y) - kStep < kBoxGap;
    });
  }

  /// Whether rows stay high enough for their heads, and apart.
  bool rows_stay(int y) const {
    for (std::size_t i = 0; i < placement_.rows.size(); ++i) {
      const Rect& row = placement_.rows[i];
      const int head = vertical_length(placement_.row_heads[i]) * kUpright + kStep;
      if (row.y < y && y < row.bottom() && left_of(row.y, row.bottom()) - kStep < head) return false;
      if (i == 0) continue;
      const int end = placement_.rows[i - 1].bottom();
      if (end < y && y < row.y && left_of(end, row.y) - kStep < kRowGap) return false;
    }
    const Rect& area = placement_.area;
    if (y < placement_.rows.front().y && left_of(area.y, placement_.rows.front().y) <= kStep) return false;
    return y <= placement_.rows.back().bottom() ||
           left_of(placement_.rows.back().bottom(), area.bottom()) > kStep;
  }

  bool ways_stay(int y) const {
    for (const Polyline& way : ways_) {
      for (std::size_t i = 1; i < way.size(); ++i) {
        const int top = std::min(way[i - 1].y, way[i].y), bottom = std::max(way[i - 1].y, way[i].y);
        if (y < top || y > bottom) continue;
        if (y == top || y == bottom || left_of(top, bottom) - kStep < kShortest) return false;
      }
    }
    return true;
  }

  const Placement& placement_;
  const std::vector<Polyline>& ways_;
  const std::vector<Rect>& labels_;
  std::vector<int> gone_;
};

}  // namespace

int Shift::operator()(int old) const {
  const auto next = std::upper_bound(stops_.begin(), stops_.end(), old,
                                     [](int value, const Stop& stop) { return value < stop.from; });
  if (next == stops_.begin()) return old;
  return std::prev(next)->to + old - std::prev(next)->from;
}

Shift squeeze_columns(const Placement& placement, const std::vector<Polyline>& ways,
                      const std::vector<Rect>& labels) {
  const std::vector<Item> items = items_across(placement, ways, labels);
  Shift shift;
  shift.add(0, 0);
  int end = items.front().begin;  // of what was placed last
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (i > 0 && item.begin == items[i - 1].begin) continue;  // bands one below the other
    const int begin = i == 0 ? end : end + distance(items[i - 1].kind, item.kind);
    shift.add(item.begin, begin);
    int width = item.end - item.begin;
    for (std::size_t k = i + 1; k < items.size() && items[k].begin == item.begin; ++k) {
      width = std::max(width, items[k].end - items[k].begin);
    }
    end = begin + width;
  }
  return shift;
}

Shift squeeze_rows(const Placement& placement, const std::vector<Polyline>& ways,
                   const std::vector<Rect>& labels) {
  return RowSqueezer(placement, ways, labels).squeeze();
}

}  // namespace shirube::chart
