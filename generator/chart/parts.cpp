#include "chart/parts.h"

namespace shirube::chart {
namespace {

class Joiner {
 public:
  Joiner(Chart& chart, Diagnostics& diagnostics) : chart_(chart), diagnostics_(diagnostics) {}

  bool join(const std::vector<PartOf>& parts) {
    for (const PartOf& part : parts) join(part);
    for (const PartOf& part : parts) check_depth(part);
    return sound_;
  }

 private:
  void join(const PartOf& relation) {
    Box& part = chart_.boxes[relation.part];
    const Box& whole = chart_.boxes[relation.whole];
    if (part.whole == relation.whole) {
      return report(Rule::ChartDuplicate, relation, {part.id.text + " ⊂ " + whole.id.text, "@chart-part"});
    }
    if (part.whole != kNoBox) {
      return report(Rule::ChartTwoWholes, relation,
                    {part.id.text, chart_.boxes[part.whole].id.text, whole.id.text});
    }
    if (stands_in(relation.whole, relation.part)) {
      return report(Rule::ChartCircle, relation, {part.id.text, whole.id.text});
    }
    if (part.tier != whole.tier) {
      return report(Rule::ChartPartTier, relation, {part.id.text, whole.id.text});
    }
    part.whole = relation.whole;
  }

  bool stands_in(std::size_t box, std::size_t whole) const {
    for (; box != kNoBox; box = chart_.boxes[box].whole) {
      if (box == whole) return true;
    }
    return false;
  }

  void check_depth(const PartOf& relation) {
    if (depth_of(chart_, relation.part) <= kDepthLimit) return;
    const std::string& id = chart_.boxes[relation.part].id.text;
    chart_.boxes[relation.part].whole = kNoBox;
    report(Rule::ChartDeep, relation, {id, std::to_string(kDepthLimit)});
  }

  void report(Rule rule, const PartOf& relation, std::vector<std::string> args) {
    sound_ = false;
    diagnostics_.add(rule, relation.span, std::move(args));
  }

  Chart& chart_;
  Diagnostics& diagnostics_;
  bool sound_ = true;
};

}  // namespace

bool join_parts(const std::vector<PartOf>& parts, Chart& chart, Diagnostics& diagnostics) {
  return Joiner(chart, diagnostics).join(parts);
}

std::vector<std::size_t> parts_of(const Chart& chart, std::size_t whole) {
  std::vector<std::size_t> parts;
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
    if (chart.boxes[i].whole == whole) parts.push_back(i);
  }
  return parts;
}

std::size_t depth_of(const Chart& chart, std::size_t box) {
  std::size_t depth = 0;
  for (; chart.boxes[box].whole != kNoBox; box = chart.boxes[box].whole) ++depth;
  return depth;
}

}  // namespace shirube::chart
