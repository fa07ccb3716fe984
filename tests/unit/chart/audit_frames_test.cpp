#include "chart/audit_frames.h"

#include <gtest/gtest.h>

#include <set>

namespace shirube::chart {
namespace {

/// A whole (0) with a part (1), another body (2) beside it, an arrow from the part to that body and one from
/// the whole.
///
///   ┌───── 0 ─────┐──▶┌───┐
///   │  ┌── 1 ──┐───▶──│ 2 │
///   └─────────────┘   └───┘
Plan plan_of_three() {
  Plan plan;
  plan.rows.resize(1);
  plan.columns.resize(2);
  plan.boxes.resize(3);
  plan.boxes[0].holds = true;
  plan.boxes[1].whole = 0;
  plan.boxes[1].depth = 1;
  plan.boxes[2].first_column = plan.boxes[2].last_column = 1;
  plan.frames = {0};
  plan.links.push_back({1, 2, find_joints("報告", nullptr)});
  plan.links.push_back({0, 2, {}});
  return plan;
}

Layout good_layout() {
  Layout layout;
  layout.width = 600;
  layout.height = 200;
  layout.boxes.resize(3);
  layout.boxes[0].rect = {10, 10, 200, 40};
  layout.boxes[1].rect = {22, 70, 176, 40};
  layout.boxes[2].rect = {400, 10, 150, 110};
  layout.frames = {{{10, 10, 200, 110}, 0}};
  layout.arrows.resize(2);
  layout.arrows[0].points = {{198, 90}, {400, 90}};
  layout.arrows[0].label = {{280, 82, 28, 16}, {"報告"}, Writing::Horizontal, 0};
  layout.arrows[1].points = {{210, 30}, {400, 30}};
  return layout;
}

std::set<Flaw> flaws(const Layout& layout, const Plan& plan = plan_of_three()) {
  std::vector<Defect> defects;
  audit_frames(plan, layout, defects);
  std::set<Flaw> flaws;
  for (const Defect& defect : defects) flaws.insert(defect.flaw);
  return flaws;
}

TEST(AuditFrames, FindsNothingWrongWithAGoodOne) {
  EXPECT_EQ(flaws(good_layout()), std::set<Flaw>{});
}

TEST(AuditFrames, MissesAFrame) {
  Layout layout = good_layout();
  layout.frames.clear();
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::OutOfFrame});
}

TEST(AuditFrames, APartStandsWellInside) {
  Layout layout = good_layout();
  layout.boxes[1].rect.x -= 8;
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::OutOfFrame});
  layout = good_layout();
  layout.boxes[1].rect.height += 10;
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::OutOfFrame});
}

TEST(AuditFrames, TheNameIsTheTopOfItsFrame) {
  Layout layout = good_layout();
  layout.boxes[0].rect.x += 4;
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::OutOfFrame});
}

TEST(AuditFrames, WhatIsNoPartKeepsAway) {
  Layout layout = good_layout();
  layout.boxes[2].rect.x = 225;
  layout.arrows.clear();
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::FrameOverlap});
}

TEST(AuditFrames, AFrameStaysInTheDrawing) {
  Layout layout = good_layout();
  layout.height = 119;
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::OutsideDrawing});
}

/// From the whole, down among its parts and out again.
TEST(AuditFrames, AnArrowCrossesABorderOnlyToReachAPart) {
  Layout layout = good_layout();
  layout.arrows[1].points = {{205, 50}, {205, 60}, {400, 60}};
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::ThroughFrame});
  layout = good_layout();
  layout.arrows[0].points = {{198, 90}, {230, 90}, {230, 60}, {180, 60}, {180, 140}, {400, 140}};
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::ThroughFrame});
}

TEST(AuditFrames, AnArrowBetweenOthersStaysOut) {
  Plan plan = plan_of_three();
  plan.boxes.push_back(plan.boxes[2]);
  plan.links[1] = {3, 2, {}};
  Layout layout = good_layout();
  layout.boxes.push_back(layout.boxes[2]);
  layout.boxes[3].rect = {10, 150, 200, 40};
  layout.arrows[1].points = {{5, 150}, {5, 60}, {400, 60}};
  EXPECT_EQ(flaws(layout, plan), std::set<Flaw>{Flaw::ThroughFrame});
}

TEST(AuditFrames, NoArrowRunsAlongABorder) {
  Layout layout = good_layout();
  layout.arrows[1].points = {{210, 30}, {213, 30}, {213, 100}, {400, 100}};
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::AlongFrame});
}

TEST(AuditFrames, NoWordsStandOnABorder) {
  Layout layout = good_layout();
  layout.arrows[0].label.rect.x = 200;
  EXPECT_EQ(flaws(layout), std::set<Flaw>{Flaw::LabelOnFrame});
}

}  // namespace
}  // namespace shirube::chart
