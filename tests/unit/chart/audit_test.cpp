#include "chart/audit.h"

#include <gtest/gtest.h>

#include <set>

namespace shirube::chart {
namespace {

constexpr const char* kWords = "あいうえお";

Plan plan_of_three() {
  Plan plan;
  for (const char* name : {"上", "下"}) plan.rows.push_back(find_joints(name, nullptr));
  for (const char* name : {"前", "後"}) plan.columns.push_back(find_joints(name, nullptr));
  for (const auto& [row, column] : {std::pair{0, 0}, {0, 1}, {1, 1}}) {
    PlanBox box;
    box.row = static_cast<std::size_t>(row);
    box.first_column = box.last_column = static_cast<std::size_t>(column);
    box.text = find_joints(kWords, nullptr);
    plan.boxes.push_back(box);
  }
  plan.links.push_back({0, 1, find_joints("報告", nullptr)});
  plan.links.push_back({0, 2, {}});
  plan.bands.push_back({0, 0, 1, find_joints("帯", nullptr)});
  return plan;
}

/// Two boxes side by side, one below the right one, a band between the columns, two arrows that cross the
/// band.
///
///          前            後
///   上   [ 0 ]══ 報告 ══▶[ 1 ]
///            └──────┐
///   下             帯└──▶[ 2 ]
Layout good_layout() {
  Layout layout;
  layout.width = 500;
  layout.height = 300;
  layout.row_heads = {{{0, 30, 24, 100}, {"上"}, Writing::Vertical, 0},
                      {{0, 140, 24, 100}, {"下"}, Writing::Vertical, 0}};
  layout.column_heads = {{{50, 0, 100, 24}, {"前"}, Writing::Horizontal, 0},
                         {{350, 0, 100, 24}, {"後"}, Writing::Horizontal, 0}};
  for (const auto& [x, y] : {std::pair{50, 40}, {350, 40}, {350, 150}}) {
    PlacedBox box;
    box.rect = {x, y, 100, 60};
    box.cell = {x, y < 100 ? 30 : 140, 100, 100};
    box.text = {{x + 7, y + 1, 86, 58}, {kWords}, Writing::Horizontal, 0};
    layout.boxes.push_back(box);
  }
  layout.arrows.resize(2);
  layout.arrows[0].points = {{150, 60}, {350, 60}};
  layout.arrows[0].label = {{170, 52, 28, 16}, {"報告"}, Writing::Horizontal, 0};
  layout.arrows[1].points = {{150, 80}, {220, 80}, {220, 180}, {350, 180}};
  layout.bands.resize(1);
  layout.bands[0] = {{250, 40, 26, 170}, {{250, 100, 26, 40}, {"帯"}, Writing::Vertical, 0}};
  return layout;
}

std::set<Flaw> flaws(const Layout& layout) {
  std::set<Flaw> found;
  for (const Defect& defect : audit(plan_of_three(), layout).defects) found.insert(defect.flaw);
  return found;
}

/// The flaws of the good layout after one change.
template <typename Change>
std::set<Flaw> after(Change change) {
  Layout layout = good_layout();
  change(layout);
  return flaws(layout);
}

using Flaws = std::set<Flaw>;

TEST(Audit, FindsNothingInAGoodDrawing) {
  EXPECT_EQ(flaws(good_layout()), Flaws{});
}

TEST(Audit, SeesBoxesThatOverlapOrAreTooNear) {
  EXPECT_TRUE(
      after([](Layout& l) { l.boxes[2].rect.y = l.boxes[2].cell.y = 80; }).contains(Flaw::BoxesOverlap));
  EXPECT_EQ(after([](Layout& l) {
              l.boxes[2].rect.y = l.boxes[2].cell.y = l.boxes[2].text.rect.y = 119;
              l.arrows[1].points = {{150, 80}, {220, 80}, {220, 150}, {350, 150}};
            }),
            Flaws{Flaw::BoxesTooNear});
}

TEST(Audit, SeesBoxesOutsideTheirCells) {
  EXPECT_EQ(after([](Layout& l) { l.boxes[2].cell.height = 30; }), Flaws{Flaw::BoxLeavesCell});
}

TEST(Audit, SeesBoxesOnBandsAndHeads) {
  EXPECT_TRUE(after([](Layout& l) { l.bands[0].rect.width = 120; }).contains(Flaw::BoxOnBand));
  EXPECT_TRUE(after([](Layout& l) { l.column_heads[0].rect.height = 50; }).contains(Flaw::BoxOnHead));
}

TEST(Audit, SeesWhatLeavesTheDrawing) {
  EXPECT_EQ(after([](Layout& l) { l.width = 449; }).count(Flaw::OutsideDrawing), 1U);
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[0].points = {{150, 60}, {220, 60}, {220, -1}, {300, -1}, {300, 60}, {350, 60}};
            }).count(Flaw::OutsideDrawing),
            1U);
}

TEST(Audit, SeesArrowsWithoutAWay) {
  EXPECT_EQ(after([](Layout& l) { l.arrows[1].points.clear(); }), Flaws{Flaw::NoWay});
}

TEST(Audit, SeesArrowsThroughBoxesHeadsAndBandTexts) {
  EXPECT_TRUE(after([](Layout& l) {
                l.arrows[1].points = {{150, 80}, {480, 80}, {480, 180}, {450, 180}};
              }).contains(Flaw::ThroughBox));
  EXPECT_TRUE(after([](Layout& l) {
                l.arrows[1].points = {{150, 80},  {220, 80},  {220, 20},  {400, 20},
                                      {400, 130}, {340, 130}, {340, 180}, {350, 180}};
              }).contains(Flaw::ThroughHead));
  EXPECT_EQ(after([](Layout& l) { l.bands[0].text.rect.y = 160; }), Flaws{Flaw::ThroughBandText});
}

TEST(Audit, SeesAnArrowThatComesBackIntoItsOwnBox) {
  EXPECT_TRUE(after([](Layout& l) {
                l.arrows[1].points = {{150, 80}, {220, 80}, {220, 90}, {60, 90}, {60, 180}, {350, 180}};
              }).contains(Flaw::ThroughBox));
}

TEST(Audit, SeesLinesThatAreSharedOrTooNear) {
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[1].points = {{150, 60}, {220, 60}, {220, 180}, {350, 180}};
            }).count(Flaw::SharedLine),
            1U);
  // A bend on another line looks like a fork.
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[1].points = {{150, 80}, {220, 80}, {220, 60}, {240, 60}, {240, 180}, {350, 180}};
            }).count(Flaw::SharedLine),
            1U);
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[1].points = {{150, 67}, {220, 67}, {220, 180}, {350, 180}};
              l.arrows[0].label.rect.x = 290;
            }),
            Flaws{Flaw::ParallelTooNear});
}

TEST(Audit, SeesDiagonalsAndReversals) {
  EXPECT_TRUE(after([](Layout& l) {
                l.arrows[1].points = {{150, 80}, {220, 180}, {350, 180}};
              }).contains(Flaw::Diagonal));
  EXPECT_TRUE(after([](Layout& l) {
                l.arrows[1].points = {{150, 80}, {220, 80}, {190, 80}, {190, 180}, {350, 180}};
              }).contains(Flaw::Reversal));
}

TEST(Audit, SeesEndsThatDoNotDockWell) {
  const auto ends_at = [](Point end, Point before) {
    return after([=](Layout& l) { l.arrows[1].points = {{150, 80}, {220, 80}, {220, before.y}, end}; });
  };
  EXPECT_EQ(ends_at({345, 180}, {220, 180}), Flaws{Flaw::BadDock});  // off the border
  EXPECT_EQ(ends_at({350, 155}, {220, 155}), Flaws{Flaw::BadDock});  // at a corner
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[1].points = {{70, 80}, {220, 80}, {220, 180}, {350, 180}};
            }),
            (Flaws{Flaw::BadDock, Flaw::ThroughBox}));  // from inside
}

TEST(Audit, SeesEndsTooShortForAHead) {
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[1].points = {{150, 80}, {160, 80}, {160, 180}, {350, 180}};
            }),
            Flaws{Flaw::ShortEnd});
}

TEST(Audit, SeesLabelsThatAreMissingOrInTheWay) {
  EXPECT_EQ(after([](Layout& l) { l.arrows[0].label = {}; }), Flaws{Flaw::NoLabel});
  EXPECT_EQ(after([](Layout& l) { l.arrows[0].label.rect.x = 140; }), Flaws{Flaw::LabelOnBox});
  EXPECT_EQ(after([](Layout& l) { l.arrows[0].label.rect = {200, 72, 28, 16}; }), Flaws{Flaw::LabelOnArrow});
  EXPECT_EQ(after([](Layout& l) {
              l.arrows[0].label.rect = {250, 96, 28, 16};
            }),
            Flaws{Flaw::LabelOnBandText});
  EXPECT_EQ(after([](Layout& l) { l.arrows[0].label.rect.x = 320; }), Flaws{Flaw::LabelOnArrowhead});
}

TEST(Audit, SeesLabelsOnLabels) {
  Plan plan = plan_of_three();
  plan.links[1].label = find_joints("相談", nullptr);
  Layout layout = good_layout();
  layout.arrows[1].label = {{180, 62, 28, 16}, {"相談"}, Writing::Horizontal, 0};
  const std::vector<Defect> defects = audit(plan, layout).defects;
  EXPECT_TRUE(std::any_of(defects.begin(), defects.end(),
                          [](const Defect& defect) { return defect.flaw == Flaw::LabelOnLabel; }));
}

TEST(Audit, SeesTextsThatDoNotFitOrAreNotTheSource) {
  EXPECT_EQ(after([](Layout& l) { l.boxes[0].text.rect.width = 64; }), Flaws{Flaw::TextTooWide});
  EXPECT_EQ(after([](Layout& l) { l.boxes[0].text.rect.height = 17; }), Flaws{Flaw::TextTooHigh});
  EXPECT_EQ(after([](Layout& l) { l.boxes[0].text.lines = {"あいう", "えお"}; }), Flaws{});
  EXPECT_EQ(after([](Layout& l) { l.boxes[0].text.lines = {"あいう", "えか"}; }), Flaws{Flaw::TextChanged});
  EXPECT_EQ(after([](Layout& l) { l.row_heads[0].rect.height = 12; }).count(Flaw::TextTooWide), 1U);
}

TEST(Audit, SeesForbiddenBreaks) {
  Plan plan = plan_of_three();
  plan.boxes[0].text = find_joints("サポート（会）", nullptr);
  for (const auto& lines :
       {std::vector<std::string>{"サポ", "ート（会）"}, {"サポート（", "会）"}, {"サポート（会", "）"}}) {
    Layout layout = good_layout();
    layout.boxes[0].text.lines = lines;
    const std::vector<Defect> defects = audit(plan, layout).defects;
    ASSERT_FALSE(defects.empty()) << lines[0];
    EXPECT_EQ(defects.back().flaw, Flaw::ForbiddenBreak) << lines[0];
  }
}

TEST(Audit, NamesThePartWithTheDefect) {
  Layout layout = good_layout();
  layout.arrows[1].points.clear();
  const std::vector<Defect> defects = audit(plan_of_three(), layout).defects;
  ASSERT_EQ(defects.size(), 1U);
  EXPECT_EQ(defects[0], (Defect{Flaw::NoWay, Part::Arrow, 1}));
}

TEST(Audit, MeasuresTheRest) {
  const Measures measures = audit(plan_of_three(), good_layout()).measures;
  EXPECT_EQ(measures.crossings, 0);
  EXPECT_EQ(measures.bends, 2);
  EXPECT_EQ(measures.most_bends, 2);
  EXPECT_EQ(measures.length, 200 + 70 + 100 + 130);
  EXPECT_EQ(measures.distance, 200 + 300);
  EXPECT_EQ(measures.box_share, 3 * 6000 * 1000 / (500 * 300));
  Layout crossed = good_layout();
  crossed.arrows[1].points = {{150, 80}, {220, 80}, {220, 50}, {234, 50}, {234, 180}, {350, 180}};
  EXPECT_EQ(audit(plan_of_three(), crossed).measures.crossings, 2);
  crossed.arrows[1].points = {{150, 80}, {220, 80}, {220, 90}, {234, 90}, {234, 180}, {350, 180}};
  EXPECT_EQ(audit(plan_of_three(), crossed).measures.jogs, 1);
}

}  // namespace
}  // namespace shirube::chart
