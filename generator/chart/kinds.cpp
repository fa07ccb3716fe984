#include "chart/kinds.h"

#include <fmt/format.h>

#include <array>

namespace shirube::chart {
namespace {

constexpr int kCut = 7;  ///< less than `kCorner`
constexpr int kSoft = 2;
constexpr int kCouncilRound = 4;

constexpr std::array<KindLook, kBoxKinds> kLooks = {
    {{"取組", "action", ""},
     {"協議", "meeting",
      "M1 11v-2q0-3 3-3t3 3v2zM4 1a2 2 0 1 1 0 4 2 2 0 1 1 0-4zM8 11h3v-2q0-3-3-3 1 1 0 5zM8 1a2 2 0 1 1 0 "
      "4z"},
     {"成果", "outcome", "M6 0l2 4 4 0-3 3 1 5-4-3-4 3 1-5-3-3 4 0z"},
     {"課題", "issue", "M6 0l6 11H0zM5 4v4h2V4zM5 9v1h2V9z"},
     {"資料", "material", "M1 0h7l3 3v9H1zM3 4v1h6V4zM3 7v1h6V7z"},
     {"会議", "council", ""},
     {"機関", "agency", "M1 12V3l5-3 5 3v9H7V9H5v3zM3 4v1h2V4zM7 4v1h2V4zM3 6v1h2V6zM7 6v1h2V6z"},
     {"事務局", "secretariat", "M0 2h12v8H0zM1 3v1l5 3 5-3V3l-5 3z"},
     {"非公式", "informal", "M0 1h8v6H4l-3 3V7H0zM9 4h3v5h-1v3L8 9H5V8h4z"}}};

std::string rounded(const Rect& r, int radius) {
  const int w = r.width - 2 * radius, h = r.height - 2 * radius;
  return fmt::format("M{} {}h{}q{} 0 {} {}v{}q0 {} {} {}h{}q{} 0 {} {}v{}q0 {} {} {}z", r.x + radius, r.y, w,
                     radius, radius, radius, h, radius, -radius, radius, -w, -radius, -radius, -radius, -h,
                     -radius, radius, -radius);
}

std::string cut(const Rect& r) {
  const int w = r.width - 2 * kCut, h = r.height - 2 * kCut;
  return fmt::format("M{} {}h{}l{} {}v{}l{} {}h{}l{} {}v{}z", r.x + kCut, r.y, w, kCut, kCut, h, -kCut, kCut,
                     -w, -kCut, -kCut, -h);
}

std::string folded(const Rect& r) {
  return fmt::format("M{} {}h{}l{} {}v{}h{}zM{} {}v{}h{}", r.x, r.y, r.width - kCut, kCut, kCut,
                     r.height - kCut, -r.width, r.right() - kCut, r.y, kCut, kCut);
}

}  // namespace

const KindLook& look_of(BoxKind kind) {
  return kLooks.at(static_cast<std::size_t>(kind));
}

const std::vector<BoxKind>& kinds_of(Diagram diagram) {
  static const std::vector<BoxKind> phases = {BoxKind::Action, BoxKind::Meeting, BoxKind::Outcome,
                                              BoxKind::Issue, BoxKind::Material};
  static const std::vector<BoxKind> bodies = {BoxKind::Council, BoxKind::Agency, BoxKind::Secretariat,
                                              BoxKind::Informal};
  return diagram == Diagram::Phases ? phases : bodies;
}

std::string outline_of(BoxKind kind, const Rect& rect) {
  switch (kind) {
    case BoxKind::Meeting:
    case BoxKind::Informal:
      return rounded(rect, kCut);
    case BoxKind::Issue:
      return cut(rect);
    case BoxKind::Material:
    case BoxKind::Secretariat:
      return folded(rect);
    case BoxKind::Agency:
      return rounded(rect, 0);
    case BoxKind::Council:
      return rounded(rect, kCouncilRound);
    case BoxKind::Action:
    case BoxKind::Outcome:
      break;
  }
  return rounded(rect, kSoft);
}

}  // namespace shirube::chart
