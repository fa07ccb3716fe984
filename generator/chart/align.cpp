#include "chart/align.h"

#include <algorithm>
#include <cstdint>

namespace shirube::chart {
namespace {

constexpr int kSweeps = 6;
// How much a box wants to be level with another: most with a neighbour in its row.
constexpr std::int64_t kNeighbour = 12;
constexpr std::int64_t kFurther = 4;
constexpr std::int64_t kTop = 1;  ///< to stay where it was stacked

/// A run of boxes that move together, with the weighted sum of where they want to be.
struct Pool {
  std::int64_t sum = 0;
  std::int64_t weight = 0;
  std::size_t count = 0;
};

class Aligner {
 public:
  Aligner(const Plan& plan, const std::vector<Stack>& stacks, const std::vector<Rect>& rows,
          std::vector<Rect>& boxes)
      : plan_(plan), stacks_(stacks), rows_(rows), boxes_(boxes), links_of_(boxes.size()) {
    for (const PlanLink& link : plan.links) {
      links_of_[link.from].push_back(link.to);
      links_of_[link.to].push_back(link.from);
    }
  }

  void align() {
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      for (std::size_t i = 0; i < stacks_.size(); ++i) {
        move(stacks_[sweep % 2 == 0 ? i : stacks_.size() - 1 - i]);
      }
    }
  }

 private:
  void move(const Stack& stack) {
    const Rect& row = rows_[stack.row];
    std::vector<Pool> pools;
    std::int64_t offset = 0;  // of the box below the top of its stack
    for (std::size_t i = 0; i < stack.boxes.size(); ++i) {
      if (i > 0) offset += boxes_[stack.boxes[i - 1]].height + stack.gaps[i];
      pools.push_back(wish(stack.boxes[i], row.y + offset));
      merge(pools);
    }
    const std::int64_t height = offset + boxes_[stack.boxes.back()].height;
    apply(stack, pools, row, row.height - height);
  }

  /// Where a box wants the top of its stack to be, below the top of the row.
  Pool wish(std::size_t box, std::int64_t stacked) const {
    Pool pool{0, kTop, 1};
    const PlanBox& own = plan_.boxes[box];
    for (const std::size_t other : links_of_[box]) {
      const PlanBox& there = plan_.boxes[other];
      if (there.row != own.row || there.first_column == own.first_column) continue;
      const bool near =
          there.first_column == own.last_column + 1 || own.first_column == there.last_column + 1;
      const std::int64_t weight = near ? kNeighbour : kFurther;
      const Rect& rect = boxes_[other];
      pool.sum += weight * (rect.y + rect.height / 2 - boxes_[box].height / 2 - stacked);
      pool.weight += weight;
    }
    return pool;
  }

  static void merge(std::vector<Pool>& pools) {
    while (pools.size() > 1) {
      const Pool& last = pools.back();
      Pool& before = pools[pools.size() - 2];
      if (before.sum * last.weight <= last.sum * before.weight) return;
      before = {before.sum + last.sum, before.weight + last.weight, before.count + last.count};
      pools.pop_back();
    }
  }

  void apply(const Stack& stack, const std::vector<Pool>& pools, const Rect& row, std::int64_t slack) {
    std::size_t i = 0;
    int offset = row.y;
    for (const Pool& pool : pools) {
      const std::int64_t mean = std::clamp<std::int64_t>(pool.sum / pool.weight, 0, slack);
      const int shift = static_cast<int>(mean + kStep / 2) / kStep * kStep;
      for (std::size_t k = 0; k < pool.count; ++k, ++i) {
        if (i > 0) offset += boxes_[stack.boxes[i - 1]].height + stack.gaps[i];
        boxes_[stack.boxes[i]].y = offset + std::min(shift, static_cast<int>(slack));
      }
    }
  }

  const Plan& plan_;
  const std::vector<Stack>& stacks_;
  const std::vector<Rect>& rows_;
  std::vector<Rect>& boxes_;
  std::vector<std::vector<std::size_t>> links_of_;
};

}  // namespace

void align(const Plan& plan, const std::vector<Stack>& stacks, const std::vector<Rect>& rows,
           std::vector<Rect>& boxes) {
  Aligner(plan, stacks, rows, boxes).align();
}

}  // namespace shirube::chart
