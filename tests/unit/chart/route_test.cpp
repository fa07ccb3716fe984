#include "chart/route.h"

#include <gtest/gtest.h>

#include "unit/chart/chart_text.h"

namespace shirube::chart {
namespace {

/// A chart of the handbook, placed.
struct Placed {
  Plan plan;
  Placement placement;
};

Placed placed(const std::string& slug) {
  const Chart chart = test::read_chart(test::chart_of_case(slug)).chart;
  Placed result;
  result.plan = make_plan(chart, Direction::Across, nullptr);
  result.placement = place(result.plan, {}, wrap_boxes(result.plan, PlaceOptions{}.ems));
  return result;
}

Routing routed(const Placed& chart, const RouteLimits& limits) {
  Grid grid(chart.placement);
  return route(chart.plan, chart.placement, grid, limits);
}

TEST(Route, LooksAtNoMoreThanItMay) {
  const Placed chart = placed("h-shi-kyoju-shien");
  const Routing all = routed(chart, {100'000, 1'000'000});
  EXPECT_EQ(all.missing, 0);
  const Routing some = routed(chart, {100'000, all.steps / 20});
  EXPECT_LE(some.steps, all.steps / 20);
  EXPECT_GT(some.missing, 0);
  const Routing none = routed(chart, {100'000, 0});
  EXPECT_EQ(none.steps, 0);
  EXPECT_EQ(none.missing, static_cast<int>(chart.plan.links.size()));
}

TEST(Route, CrossesLessOftenTheLongerItLooks) {
  int first = 0, better = 0;
  for (const std::string& slug : test::cases_with_charts()) {
    const Placed chart = placed(slug);
    first += routed(chart, {0, 1'000'000}).crossings;
    better += routed(chart, {100'000, 1'000'000}).crossings;
  }
  EXPECT_LT(better, first);
}

TEST(PathSearch, FindsNoWayThatIsDearerThanAsked) {
  const Placed chart = placed("j-shi-soudan-taisei");
  Grid grid(chart.placement);
  LaidWays ways(chart.plan, chart.placement, grid, 1'000'000);
  for (std::size_t link = 0; link < ways.size(); ++link) {
    const Laid best = ways.find_way(link, {});
    Search as_dear, cheaper, hurried;
    as_dear.most_cost = best.cost;
    cheaper.most_cost = best.cost - 1;
    hurried.hurry = Hurry::Some;
    EXPECT_EQ(ways.find_way(link, as_dear).route.way, best.route.way) << link;
    EXPECT_TRUE(ways.find_way(link, cheaper).route.way.empty()) << link;
    EXPECT_GE(ways.find_way(link, hurried).cost, best.cost) << link;
    EXPECT_LE(ways.find_way(link, hurried).cost * 4, best.cost * 5) << link;
  }
}

/// The estimate promises never to be too high: a way found with it is the cheapest.
TEST(WayLeft, CountsTheTurnsToASide) {
  WayLeft left;
  left.add({{}, Heading::Left, 0}, {100, 50}, 0);
  left.add({{}, Heading::Left, 0}, {100, 70}, 7);
  EXPECT_EQ(left.from({40, 60}, Heading::Right), 60);
  EXPECT_EQ(left.from({40, 40}, Heading::Right), 60 + 10 + 2 * kBendCost);
  EXPECT_EQ(left.from({40, 40}, Heading::Down), 60 + 10 + kBendCost);
  EXPECT_EQ(left.from({40, 40}, Heading::Up), 60 + 10 + 3 * kBendCost);
  EXPECT_EQ(left.from({40, 60}, Heading::Left), 60 + 2 * kBendCost);
  EXPECT_EQ(left.from({120, 60}, Heading::Right), 20 + 4 * kBendCost);
  left.add({{}, Heading::Up, 0}, {120, 40}, 35);
  EXPECT_EQ(left.from({120, 20}, Heading::Down), 20 + 35);
}

}  // namespace
}  // namespace shirube::chart
