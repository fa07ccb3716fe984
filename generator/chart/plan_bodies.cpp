#include "chart/plan_bodies.h"

#include "chart/body_lines.h"
#include "chart/parts.h"

namespace shirube::chart {
namespace {

constexpr int kLeastEms = 8;
constexpr int kMostEms = 17;

class Arranger {
 public:
  Arranger(const Chart& chart, Plan& plan) : chart_(chart), plan_(plan) {}

  /// The number of columns that were used.
  std::size_t arrange() {
    const std::size_t most = plan_.direction == Direction::Across ? kBodyColumns : 1;
    std::vector<BodyLine> lines = fill_body_lines(chart_, most);
    const std::size_t columns = columns_of(lines);
    if (columns > 1) arrange_lines(chart_, columns, lines);
    for (const BodyLine& line : lines) {
      ++groups_;
      for (const BodyUnit& unit : line.units) {
        if (parts_of(chart_, unit.box).empty()) plan_.boxes[unit.box].peers = groups_;
      }
      for (const BodyUnit& unit : line.units) add(unit.box, unit.start, unit.span);
    }
    return columns;
  }

 private:
  void add(std::size_t index, std::size_t start, std::size_t span) {
    PlanBox& box = plan_.boxes[index];
    box.first_column = start;
    box.last_column = start + span - 1;
    box.whole = chart_.boxes[index].whole;
    box.depth = depth_of(chart_, index);
    plan_.order.push_back(index);
    const std::vector<std::size_t> parts = parts_of(chart_, index);
    if (parts.empty()) return;
    box.holds = true;
    plan_.frames.push_back(index);
    std::size_t group = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i % span == 0) group = ++groups_;
      if (parts_of(chart_, parts[i]).empty()) plan_.boxes[parts[i]].peers = group;
      add(parts[i], start + i % span, 1);
    }
  }

  const Chart& chart_;
  Plan& plan_;
  std::size_t groups_ = 0;  ///< of boxes that are made equally high
};

}  // namespace

void arrange_bodies(const Chart& chart, const Lexicon* lexicon, Plan& plan) {
  plan.flow = Direction::Down;
  plan.least_ems = kLeastEms;
  plan.most_ems = kMostEms;
  std::vector<Breakable> tiers;
  for (const Line& tier : chart.tiers) tiers.push_back(find_joints(tier.name, lexicon));
  plan.rows = std::move(tiers);
  for (std::size_t i = 0; i < plan.boxes.size(); ++i) plan.boxes[i].row = chart.boxes[i].tier;
  plan.columns.assign(Arranger(chart, plan).arrange(), Breakable{});
}

}  // namespace shirube::chart
