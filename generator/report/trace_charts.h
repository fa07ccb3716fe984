// How well charts came out, for the trace.
// Takes the drawn charts; notes the measures of each drawing. Must not judge them: the audit reports what is
// wrong.
#pragma once

#include <vector>

#include "base/trace.h"
#include "chart/draw_charts.h"
#include "model/handbook.h"

namespace shirube::report {

void trace_charts(const model::Handbook& book, const std::vector<chart::DrawnChart>& charts, Trace& trace);

}  // namespace shirube::report
