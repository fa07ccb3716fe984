#include "report/trace_charts.h"

#include "chart/measure.h"
#include "link/link_graph.h"

namespace shirube::report {
namespace {

Trace::Note note_of(const std::string& subject, const chart::Chart& chart, const chart::Layout& layout) {
  const chart::Measures m = chart::measure(layout);
  return {subject,
          {{"boxes", static_cast<long>(chart.boxes.size())},
           {"arrows", static_cast<long>(chart.arrows.size())},
           {"crossings", m.crossings},
           {"bends", m.bends},
           {"most_bends", m.most_bends},
           {"jogs", m.jogs},
           {"length", m.length},
           {"distance", m.distance},
           {"width", m.width},
           {"height", m.height},
           {"box_share_per_mille", m.box_share},
           {"ugly_breaks", m.ugly_breaks},
           {"lines", m.lines}}};
}

}  // namespace

void trace_charts(const model::Handbook& book, const std::vector<chart::DrawnChart>& charts, Trace& trace) {
  for (std::size_t i = 0; i < charts.size(); ++i) {
    const chart::DrawnChart& drawn = charts[i];
    if (!drawn.drawn) continue;
    std::size_t number = 1;
    for (std::size_t k = i; k > 0 && charts[k - 1].document == drawn.document; --k) ++number;
    const std::string name = link::page_of(book, drawn.document) + " " + std::to_string(number);
    trace.note(note_of(name + " wide", drawn.chart, drawn.wide));
    trace.note(note_of(name + " narrow", drawn.chart, drawn.narrow));
  }
}

}  // namespace shirube::report
