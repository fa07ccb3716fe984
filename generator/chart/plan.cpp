#include "chart/plan.h"

#include <numeric>

#include "chart/kinds.h"
#include "chart/plan_bodies.h"

namespace shirube::chart {
namespace {

std::vector<Breakable> heads(const std::vector<Line>& lines, const Lexicon* lexicon) {
  std::vector<Breakable> names;
  for (const Line& line : lines) names.push_back(find_joints(line.name, lexicon));
  return names;
}

PlanBox plan_box(const Box& box, Direction direction, const Lexicon* lexicon) {
  PlanBox plan;
  const bool across = direction == Direction::Across;
  plan.row = across ? box.tier : box.first_phase;
  plan.first_column = across ? box.first_phase : box.tier;
  plan.last_column = across ? box.last_phase : box.tier;
  plan.tagged = !look_of(box.kind).icon.empty();
  plan.text = find_joints(box.text.text, lexicon);
  return plan;
}

}  // namespace

std::vector<std::size_t> stacking_order(const Plan& plan) {
  if (!plan.order.empty()) return plan.order;
  std::vector<std::size_t> order(plan.boxes.size());
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

Plan make_plan(const Chart& chart, Direction direction, const Lexicon* lexicon) {
  Plan plan;
  plan.direction = plan.flow = direction;
  plan.rows = heads(direction == Direction::Across ? chart.tiers : chart.phases, lexicon);
  plan.columns = heads(direction == Direction::Across ? chart.phases : chart.tiers, lexicon);
  for (const Box& box : chart.boxes) plan.boxes.push_back(plan_box(box, direction, lexicon));
  for (const Arrow& arrow : chart.arrows) {
    plan.links.push_back({arrow.from, arrow.to, find_joints(arrow.label, lexicon)});
  }
  for (const Band& band : chart.bands) {
    plan.bands.push_back(
        {band.after_phase, band.first_tier, band.last_tier, find_joints(band.text.text, lexicon)});
  }
  if (chart.diagram == Diagram::Bodies) arrange_bodies(chart, lexicon, plan);
  return plan;
}

}  // namespace shirube::chart
