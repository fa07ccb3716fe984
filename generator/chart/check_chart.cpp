#include "chart/check_chart.h"

#include <map>
#include <utility>

#include "text/utf8.h"

namespace shirube::chart {
namespace {

class Checker {
 public:
  Checker(const Chart& chart, Diagnostics& diagnostics)
      : chart_(chart), diagnostics_(diagnostics), drawable_(chart.drawable) {}

  bool check() {
    check_presence();
    check_counts();
    check_texts();
    if (drawable_) check_reading();
    return drawable_;
  }

 private:
  void check_presence() {
    require(!chart_.title.text.empty(), "@chart-title", "題名: …");
    require(!chart_.tiers.empty(), "@chart-tier", "段: 略称 = 表示名");
    if (of_phases()) require(!chart_.phases.empty(), "@chart-phase", "列: 略称 = 表示名");
    require(!chart_.boxes.empty(), "@chart-box", "- 名前: 本文");
  }

  bool of_phases() const { return chart_.diagram == Diagram::Phases; }

  void require(bool present, const char* what, const char* form) {
    if (present) return;
    drawable_ = false;
    diagnostics_.add(Rule::ChartMissing, chart_.span, {what, form});
  }

  void check_counts() {
    limit(chart_.tiers.size(), kTierLimit, "@chart-tiers", chart_.span);
    limit(chart_.phases.size(), kPhaseLimit, "@chart-phases", chart_.span);
    limit(chart_.boxes.size(), kBoxLimit, "@chart-boxes", chart_.span);
    limit(chart_.arrows.size(), kArrowLimit, "@chart-arrows", chart_.span);
    limit(chart_.bands.size(), kBandLimit, "@chart-bands", chart_.span);
  }

  void check_texts() {
    for (const Line& tier : chart_.tiers) limit_text(tier.name, kNameLimit, "@chart-name", tier.id.span);
    for (const Line& phase : chart_.phases) limit_text(phase.name, kNameLimit, "@chart-name", phase.id.span);
    for (const Box& box : chart_.boxes) {
      limit_text(box.id.text, kNameLimit, "@chart-name", box.id.span);
      limit_text(box.text.text, kTextLimit, "@chart-text", box.text.span);
    }
    for (const Arrow& arrow : chart_.arrows) limit_text(arrow.label, kNameLimit, "@chart-name", arrow.span);
    for (const Band& band : chart_.bands) {
      limit_text(band.text.text, kTextLimit, "@chart-text", band.text.span);
    }
  }

  void limit_text(const std::string& text, std::size_t most, const char* what, const SourceSpan& span) {
    limit(text::count_code_points(text), most, what, span);
  }

  void limit(std::size_t count, std::size_t most, const char* what, const SourceSpan& span) {
    if (count <= most) return;
    drawable_ = false;
    diagnostics_.add(Rule::ChartTooLarge, span, {what, std::to_string(most)});
  }

  void check_reading() {
    check_lengths();
    if (of_phases()) {
      check_cells();
      check_phases();
      check_arrows();
    } else {
      check_tiers();
    }
    if (chart_.boxes.size() > kGoodBoxes) {
      diagnostics_.add(Rule::ChartManyBoxes, chart_.title.span,
                       {std::to_string(chart_.boxes.size()), std::to_string(kGoodBoxes)});
    }
  }

  void check_lengths() {
    for (const Box& box : chart_.boxes) {
      const std::size_t length = text::count_code_points(box.text.text);
      if (length <= kGoodText) continue;
      diagnostics_.add(Rule::ChartLongText, box.text.span,
                       {box.id.text, std::to_string(length), std::to_string(kGoodText)});
    }
  }

  void check_cells() {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
    for (const Box& box : chart_.boxes) {
      const std::size_t count = ++counts[{box.tier, box.first_phase}];
      if (count != kGoodCell + 1) continue;
      std::size_t all = 0;
      for (const Box& other : chart_.boxes) {
        all += other.tier == box.tier && other.first_phase == box.first_phase ? 1 : 0;
      }
      diagnostics_.add(Rule::ChartCrowded, box.id.span,
                       {chart_.tiers[box.tier].id.text, chart_.phases[box.first_phase].id.text,
                        std::to_string(all), std::to_string(kGoodCell)});
    }
  }

  void check_phases() {
    std::vector<bool> used(chart_.phases.size(), false);
    for (const Box& box : chart_.boxes) {
      for (std::size_t phase = box.first_phase; phase <= box.last_phase; ++phase) used[phase] = true;
    }
    for (std::size_t phase = 0; phase < used.size(); ++phase) {
      const Word& id = chart_.phases[phase].id;
      if (!used[phase]) diagnostics_.add(Rule::ChartEmptyPhase, id.span, {id.text});
    }
  }

  void check_tiers() {
    std::vector<bool> used(chart_.tiers.size(), false);
    for (const Box& box : chart_.boxes) used[box.tier] = true;
    for (std::size_t tier = 0; tier < used.size(); ++tier) {
      const Word& id = chart_.tiers[tier].id;
      if (!used[tier]) diagnostics_.add(Rule::ChartEmptyTier, id.span, {id.text});
    }
  }

  void check_arrows() {
    std::vector<bool> linked(chart_.boxes.size(), false);
    for (const Arrow& arrow : chart_.arrows) {
      const Box& from = chart_.boxes[arrow.from];
      const Box& to = chart_.boxes[arrow.to];
      linked[arrow.from] = linked[arrow.to] = true;
      if (arrow.heads == Heads::End && to.last_phase < from.first_phase) {
        diagnostics_.add(Rule::ChartBackward, arrow.span, {from.id.text, to.id.text});
      }
    }
    for (std::size_t box = 0; box < linked.size(); ++box) {
      const Word& id = chart_.boxes[box].id;
      if (!linked[box]) diagnostics_.add(Rule::ChartLooseBox, id.span, {id.text});
    }
  }

  const Chart& chart_;
  Diagnostics& diagnostics_;
  bool drawable_;
};

}  // namespace

bool check_chart(const Chart& chart, Diagnostics& diagnostics) {
  return Checker(chart, diagnostics).check();
}

}  // namespace shirube::chart
