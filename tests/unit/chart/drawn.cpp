#include "unit/chart/drawn.h"

namespace shirube::test {

Drawn drawn(const chart::Chart& chart, chart::Direction direction) {
  Drawn drawn;
  drawn.plan = chart::make_plan(chart, direction, nullptr);
  drawn.layout = chart::lay_out(drawn.plan);
  drawn.audit = chart::audit(drawn.plan, drawn.layout);
  return drawn;
}

std::string defects_of(const chart::Audit& audit) {
  std::string list;
  for (const chart::Defect& defect : audit.defects) {
    list += std::string(phrase_of(defect.flaw)) + " part " + std::to_string(static_cast<int>(defect.part)) +
            " " + std::to_string(defect.index) + "; ";
  }
  return list;
}

}  // namespace shirube::test
