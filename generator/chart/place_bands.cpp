#include "chart/place_bands.h"

#include <cstdlib>
#include <map>
#include <utility>

namespace shirube::chart {
namespace {

class BandPlacer {
 public:
  BandPlacer(const Plan& plan, int row_steps, Placement& placement)
      : plan_(plan), row_steps_(row_steps), placement_(placement) {}

  void place() {
    placement_.bands.resize(plan_.bands.size());
    placement_.band_texts.resize(plan_.bands.size());
    const bool across = plan_.direction == Direction::Across;
    if (!across) place_row_bands();
    for (std::size_t i = 0; i < plan_.bands.size(); ++i) {
      placement_.band_texts[i] = across ? text_beside_links(i) : text_in_a_column(i);
    }
  }

 private:
  void place_row_bands() {
    std::map<std::size_t, int> below;  // the next free height after each row
    for (std::size_t i = 0; i < plan_.bands.size(); ++i) {
      const PlanBand& band = plan_.bands[i];
      const int start = placement_.rows[band.after].bottom() + rounded_up(row_steps_ * kStep / 2, kStep);
      int& y = below.try_emplace(band.after, start).first->second;
      const int height = rounded_up(
          static_cast<int>(placement_.band_lines[i].lines.size()) * kLineHeight + 2 * kBandPad, kStep);
      const Rect& first = placement_.columns[band.first];
      placement_.bands[i] = {first.x, y, placement_.columns[band.last].right() - first.x, height};
      y += height + kStep;
    }
  }

  /// Where a vertical text is least in the way of arrows that could run straight through the band, else its
  /// middle.
  Rect text_beside_links(std::size_t index) const {
    const Rect& band = placement_.bands[index];
    const int length = vertical_length(placement_.band_lines[index]) * kUpright + 2 * kBandPad;
    const int middle = band.y + (band.height - length) / 2;
    Rect best = {band.x, middle, band.width, length};
    std::pair<int, int> least = {link_overlap(index, best), 0};
    for (int y = band.y + kStep; y + length + kStep <= band.bottom(); y += kStep) {
      const Rect rect = {band.x, y, band.width, length};
      const std::pair<int, int> cost = {link_overlap(index, rect), std::abs(y - middle)};
      if (cost < least) {
        least = cost;
        best = rect;
      }
    }
    return best;
  }

  int link_overlap(std::size_t index, const Rect& rect) const {
    int sum = 0;
    for (const PlanLink& link : plan_.links) {
      const std::size_t after = plan_.bands[index].after;
      const bool from_left = plan_.boxes[link.from].last_column <= after;
      if (from_left == (plan_.boxes[link.to].last_column <= after)) continue;
      const Rect& from = placement_.boxes[link.from];
      const Rect& to = placement_.boxes[link.to];
      const int top = std::max({from.y, to.y, rect.y});
      const int bottom = std::min({from.bottom(), to.bottom(), rect.bottom()});
      sum += std::max(0, bottom - top);
    }
    return sum + gap_overlap(rect);
  }

  /// What a text keeps of the room between rows, which could be squeezed out but for it.
  int gap_overlap(const Rect& rect) const {
    int sum = 0;
    for (std::size_t row = 1; row < placement_.rows.size(); ++row) {
      const int top = std::max(placement_.rows[row - 1].bottom(), rect.y);
      const int bottom = std::min(placement_.rows[row].y, rect.bottom());
      sum += std::max(0, bottom - top) / 2;
    }
    return sum;
  }

  /// Down: a horizontal text stands before one column, so that arrows can pass beside it.
  Rect text_in_a_column(std::size_t index) const {
    const PlanBand& band = plan_.bands[index];
    std::size_t best = band.first;
    int least = links_through(index, best);
    for (std::size_t column = band.first + 1; column <= band.last; ++column) {
      const int links = links_through(index, column);
      if (links >= least) continue;
      least = links;
      best = column;
    }
    const Rect& column = placement_.columns[best];
    return {column.x, placement_.bands[index].y, column.width, placement_.bands[index].height};
  }

  int links_through(std::size_t index, std::size_t column) const {
    int count = 0;
    const std::size_t after = plan_.bands[index].after;
    for (const PlanLink& link : plan_.links) {
      const PlanBox& from = plan_.boxes[link.from];
      const PlanBox& to = plan_.boxes[link.to];
      const bool crosses = (from.row <= after) != (to.row <= after);
      count += crosses && from.first_column == column && to.first_column == column ? 1 : 0;
    }
    return count;
  }

  const Plan& plan_;
  int row_steps_;
  Placement& placement_;
};

}  // namespace

void place_bands(const Plan& plan, int row_steps, Placement& placement) {
  BandPlacer(plan, row_steps, placement).place();
}

}  // namespace shirube::chart
