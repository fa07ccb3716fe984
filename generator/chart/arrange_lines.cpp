#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <tuple>

#include "chart/body_lines.h"
#include "chart/parts.h"

namespace shirube::chart {
namespace {

constexpr int kSweeps = 2;

/// Where a body stands, coarsely: twice its middle in columns, and its line.
struct Spot {
  int x = 0;
  int y = 0;
};

std::int64_t turn(const Spot& a, const Spot& b, const Spot& c) {
  return static_cast<std::int64_t>(b.x - a.x) * (c.y - a.y) -
         static_cast<std::int64_t>(b.y - a.y) * (c.x - a.x);
}

bool opposed(std::int64_t a, std::int64_t b) {
  return (a < 0 && b > 0) || (a > 0 && b < 0);
}

bool cross(const Spot& a, const Spot& b, const Spot& c, const Spot& d) {
  return opposed(turn(a, b, c), turn(a, b, d)) && opposed(turn(c, d, a), turn(c, d, b));
}

/// Compared from the first: a line leaves the author's order for fewer crossings alone.
using Price =
    std::tuple<int, int, int, std::size_t>;  ///< crossings, changes of order, distance, empty columns

class Arranger {
 public:
  Arranger(const Chart& chart, std::size_t columns, std::vector<BodyLine>& lines)
      : chart_(chart), columns_(columns), lines_(lines), spots_(chart.boxes.size()) {}

  void arrange() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      start_at_left(lines_[i]);
      set_spots(i);
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      for (std::size_t i = 0; i < lines_.size(); ++i) arrange(i);
    }
  }

 private:
  static void start_at_left(BodyLine& line) {
    std::size_t column = 0;
    for (BodyUnit& unit : line.units) {
      unit.start = column;
      column += unit.span;
    }
  }

  void set_spots(std::size_t line) {
    for (const BodyUnit& unit : lines_[line].units) {
      set_spot(unit.box, unit.start, unit.span, static_cast<int>(line));
      const std::vector<std::size_t> parts = parts_of(chart_, unit.box);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        set_spot(parts[i], unit.start + i % unit.span, 1, static_cast<int>(line));
      }
    }
  }

  /// Of a body; what it consists of stands where it does until it is set itself.
  void set_spot(std::size_t box, std::size_t start, std::size_t span, int line) {
    spots_[box] = {static_cast<int>(2 * start + span), line};
    for (const std::size_t part : parts_of(chart_, box)) set_spot(part, start, span, line);
  }

  /// All orders and starts: with four columns at most 24 of the one, fewer of the other.
  void arrange(std::size_t index) {
    BodyLine best = lines_[index];
    Price least = price(index);
    std::vector<BodyUnit> units = in_written_order(best.units);
    do {
      lines_[index].units = units;
      try_starts(index, 0, 0, best, least);
    } while (std::next_permutation(units.begin(), units.end(),
                                   [](const BodyUnit& a, const BodyUnit& b) { return a.box < b.box; }));
    lines_[index] = best;
    set_spots(index);
  }

  static std::vector<BodyUnit> in_written_order(std::vector<BodyUnit> units) {
    std::sort(units.begin(), units.end(), [](const BodyUnit& a, const BodyUnit& b) { return a.box < b.box; });
    return units;
  }

  void try_starts(std::size_t index, std::size_t unit, std::size_t column, BodyLine& best, Price& least) {
    std::vector<BodyUnit>& units = lines_[index].units;
    if (unit == units.size()) {
      set_spots(index);
      const Price found = price(index);
      if (found >= least) return;
      least = found;
      best = lines_[index];
      return;
    }
    std::size_t rest = 0;
    for (std::size_t i = unit; i < units.size(); ++i) rest += units[i].span;
    for (; column + rest <= columns_; ++column) {
      units[unit].start = column;
      try_starts(index, unit + 1, column + units[unit].span, best, least);
    }
  }

  Price price(std::size_t index) const {
    const std::vector<BodyUnit>& units = lines_[index].units;
    int changes = 0;
    std::size_t empty = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) changes += units[k].box > units[i].box ? 1 : 0;
      empty += units[i].start;
    }
    return {crossings(), changes, distance(), empty};
  }

  int distance() const {
    int sum = 0;
    for (const Arrow& arrow : chart_.arrows) sum += std::abs(spots_[arrow.from].x - spots_[arrow.to].x);
    return sum;
  }

  int crossings() const {
    int count = 0;
    for (std::size_t i = 0; i < chart_.arrows.size(); ++i) {
      const Arrow& one = chart_.arrows[i];
      count += passed(one);
      for (std::size_t k = 0; k < i; ++k) {
        const Arrow& other = chart_.arrows[k];
        count += cross(spots_[one.from], spots_[one.to], spots_[other.from], spots_[other.to]) ? 1 : 0;
      }
    }
    return count;
  }

  /// Bodies that a link would run through if it were straight: those between its ends in one line, or in one
  /// column.
  int passed(const Arrow& arrow) const {
    const Spot &a = spots_[arrow.from], &b = spots_[arrow.to];
    int count = 0;
    for (const BodyLine& line : lines_) {
      for (const BodyUnit& unit : line.units) {
        const Spot& spot = spots_[unit.box];
        const bool level = a.y == b.y && spot.y == a.y && between(a.x, spot.x, b.x);
        const bool upright = a.x == b.x && spot.x == a.x && between(a.y, spot.y, b.y);
        count += level || upright ? 1 : 0;
      }
    }
    return count;
  }

  static bool between(int a, int middle, int b) { return std::min(a, b) < middle && middle < std::max(a, b); }

  const Chart& chart_;
  std::size_t columns_;
  std::vector<BodyLine>& lines_;
  std::vector<Spot> spots_;
};

}  // namespace

void arrange_lines(const Chart& chart, std::size_t columns, std::vector<BodyLine>& lines) {
  Arranger(chart, columns, lines).arrange();
}

}  // namespace shirube::chart
